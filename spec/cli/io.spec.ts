import { type OutputStream, writeText } from "../../src/cli/io.ts";
import { assert, test } from "../support/test.ts";

test("a text is gone when the stream says so", async () => {
  let isGone = false;
  const stream: OutputStream = {
    write(_, callback): boolean {
      setTimeout(() => {
        isGone = true;
        callback?.();
      }, 1);
      return false;
    },
  };
  assert.is(await writeText(stream, "x"), undefined);
  assert.ok(isGone);
});

test("an error comes back, whether it is handed over or only emitted", async () => {
  const error = Object.assign(new Error("gone"), { code: "EPIPE" });
  const handing: OutputStream = {
    write(_, callback): boolean {
      callback?.(error);
      return false;
    },
  };
  assert.is(await writeText(handing, "x"), error);
  let listener: ((error: Error) => void) | undefined;
  const emitting: OutputStream = {
    on(_, added): void {
      listener = added;
    },
    write(): boolean {
      listener?.(error);
      return false;
    },
  };
  assert.is(await writeText(emitting, "x"), error);
});

test("one-byte text is written byte by byte, Unicode text as UTF-8 by the stream", async () => {
  const written: (string | Uint8Array)[] = [];
  const stream: OutputStream = {
    write(text, callback): boolean {
      written.push(text);
      callback?.();
      return true;
    },
  };
  await writeText(stream, "\xff", "latin1");
  await writeText(stream, "\xff");
  assert.equal([...(written[0] as Uint8Array)], [0xff]);
  assert.is(written[1], "\xff");
});
