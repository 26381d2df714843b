/** A headless Chromium, spoken to by the DevTools protocol through two pipes: no port, no package. */

import { type ChildProcess, spawn } from "node:child_process";
import { rmSync } from "node:fs";
import type { Readable, Writable } from "node:stream";
import { findProgram, makeScratchFolder } from "../../spec/support/outside.ts";

const programs = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

export function findBrowser(): string | undefined {
  return programs.map(findProgram).find((path) => path !== undefined);
}

/** A protocol message's values are what the protocol says; nobody has types of it here. */
type Values = Readonly<Record<string, unknown>>;

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Values;
  readonly result?: Values;
  readonly error?: { readonly message: string };
}

const secondsForAnAnswer = 60;

export class Browser {
  readonly #process: ChildProcess;
  readonly #profile: string;
  readonly #input: Writable;
  readonly #waiting = new Map<number, (message: Message) => void>();
  readonly #listeners: ((method: string, values: Values) => void)[] = [];
  #last = 0;
  #session: string | undefined;
  #rest = "";

  constructor(program: string) {
    this.#profile = makeScratchFolder();
    const words = ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"];
    this.#process = spawn(
      program,
      [...words, `--user-data-dir=${this.#profile}`, "--remote-debugging-pipe", "about:blank"],
      { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] },
    );
    this.#input = this.#process.stdio[3] as Writable;
    const output = this.#process.stdio[4] as Readable;
    output.setEncoding("utf8");
    output.on("data", (text: string) => this.#take(text));
    // The process that is killed leaves its pipe.
    this.#input.on("error", () => undefined);
  }

  /** Opens the page that the other calls speak to. */
  async open(): Promise<void> {
    const { targetId } = await this.ask("Target.createTarget", { url: "about:blank" });
    const { sessionId } = await this.ask("Target.attachToTarget", { targetId, flatten: true });
    this.#session = String(sessionId);
    for (const domain of ["Page", "Runtime", "Log"]) await this.ask(`${domain}.enable`);
  }

  async ask(method: string, params: Values = {}): Promise<Values> {
    const id = ++this.#last;
    const session = this.#session === undefined ? {} : { sessionId: this.#session };
    const answer = new Promise<Message>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`no answer to ${method}`)), secondsForAnAnswer * 1000);
      this.#waiting.set(id, (message) => {
        clearTimeout(late);
        resolve(message);
      });
    });
    this.#input.write(`${JSON.stringify({ id, method, params, ...session })}\0`);
    const { result, error } = await answer;
    if (error !== undefined) throw new Error(`${method}: ${error.message}`);
    return result ?? {};
  }

  /** The value of an expression in the page, after its promise. */
  async evaluate(expression: string): Promise<unknown> {
    const { result, exceptionDetails } = await this.ask("Runtime.evaluate", {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails));
    return (result as { readonly value?: unknown } | undefined)?.value;
  }

  listen(listener: (method: string, values: Values) => void): void {
    this.#listeners.push(listener);
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once("close", resolve));
    this.#process.kill("SIGKILL");
    await ended;
    // What the browser started may still write there for a moment.
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }

  /** Messages end with a zero byte. */
  #take(text: string): void {
    const parts = (this.#rest + text).split("\0");
    this.#rest = parts.pop() ?? "";
    for (const part of parts) {
      const message = JSON.parse(part) as Message;
      if (message.id !== undefined) {
        this.#waiting.get(message.id)?.(message);
        this.#waiting.delete(message.id);
      } else if (message.method !== undefined) {
        for (const listener of this.#listeners) listener(message.method, message.params ?? {});
      }
    }
  }
}
