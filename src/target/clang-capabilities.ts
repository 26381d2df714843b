/** What clang says of itself: `__has_attribute`, `__has_builtin`, `__has_feature` and its further questions. */

import {
  clangAttributes,
  clangBuiltins,
  clangExtensions,
  clangFeatures,
  clangFunctions,
  clangScopedAttributes,
  declspecAttributes,
  gnuScopedAttributes,
  microsoftFunctions,
} from "./clang-names.ts";
import type { CompilerKnowledge, Target } from "./target.ts";
import { hasWord, withoutUnderscores } from "./words.ts";

/** The date of the paper that all of clang 14's standard attributes have. */
const STANDARD_DATE = 201904;
const STANDARD_ATTRIBUTES = " deprecated fallthrough maybe_unused nodiscard unused warn_unused_result ";

/** Attributes that only some targets have; all others are everywhere. */
const RESTRICTED: Readonly<Record<string, (target: Target) => boolean>> = {
  force_align_arg_pointer: isX86,
  no_caller_saved_registers: isX86,
  nocf_check: isX86,
  ifunc: ({ operatingSystem }) => operatingSystem === "linux",
  patchable_function_entry: (target) =>
    isX86(target) || target.architecture === "aarch64" || target.architecture === "riscv64",
  dllexport: ({ operatingSystem }) => operatingSystem === "windows",
  dllimport: ({ operatingSystem }) => operatingSystem === "windows",
  cmse_nonsecure_call: ({ architecture }) => architecture === "arm",
  cmse_nonsecure_entry: ({ architecture }) => architecture === "arm",
  __clang_arm_builtin_alias: ({ architecture }) => architecture === "arm" || architecture === "aarch64",
  __clang_arm_mve_strict_polymorphism: ({ architecture }) => architecture === "arm",
  export_name: ({ architecture }) => architecture === "wasm32",
  import_module: ({ architecture }) => architecture === "wasm32",
  import_name: ({ architecture }) => architecture === "wasm32",
};

function isX86({ architecture }: Target): boolean {
  return architecture === "x86_64" || architecture === "i386";
}

export function clangKnowledge(target: Target): CompilerKnowledge {
  const isMicrosoft = target.environment === "msvc";
  return {
    hasAttribute: (scope, name) => hasAttribute(target, scope, withoutUnderscores(name)),
    hasStandardAttribute(scope, name) {
      const plain = withoutUnderscores(name);
      if (scope === undefined) return STANDARD_ATTRIBUTES.includes(` ${plain} `) ? STANDARD_DATE : 0;
      return hasAttribute(target, scope, plain);
    },
    hasDeclspecAttribute: (name) => isMicrosoft && hasWord(declspecAttributes, withoutUnderscores(name)),
    hasBuiltin: (name) => hasBuiltin(target, name),
    hasFeature: (name) => hasFeature(target, withoutUnderscores(name)),
    hasExtension: (name) =>
      hasFeature(target, withoutUnderscores(name)) || hasWord(clangExtensions, withoutUnderscores(name)),
  };
}

function hasAttribute(target: Target, scope: string | undefined, name: string): number {
  const list =
    scope === undefined
      ? clangAttributes
      : ({ gnu: gnuScopedAttributes, __gnu__: gnuScopedAttributes, clang: clangScopedAttributes }[scope] ??
        "");
  const restriction = RESTRICTED[name];
  if (restriction !== undefined && !restriction(target)) return 0;
  return hasWord(list, name) || (scope === undefined && restriction !== undefined) ? 1 : 0;
}

function hasFeature(target: Target, name: string): boolean {
  if (name === "blocks") return target.environment === "apple";
  return hasWord(clangFeatures, name);
}

function hasBuiltin(target: Target, name: string): boolean {
  if (hasWord(clangFunctions, name)) return true;
  if (target.environment === "msvc" && hasWord(microsoftFunctions, name)) return true;
  if (!name.startsWith("__builtin_")) return false;
  const rest = name.slice("__builtin_".length);
  if (rest.startsWith("ia32_")) return isX86(target);
  if (rest.startsWith("neon_")) return target.architecture === "arm" || target.architecture === "aarch64";
  return hasWord(clangBuiltins, rest);
}
