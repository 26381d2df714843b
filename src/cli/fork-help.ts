/** The face of `--help` for `--compat ctypesgen-fork`, whose headers follow a flag and which ends otherwise. */

import { forkFlags } from "./fork-flags.ts";
import { exitCodes, type HelpFace } from "./help.ts";

const [, , wrongWords] = exitCodes;

export const forkFace: HelpFace = {
  table: forkFlags,
  usage: "usage: bindwright --compat ctypesgen-fork -i HEADER [HEADER ...] -o FILE [options]",
  introduction: [
    "usage: bindwright --compat ctypesgen-fork",
    "                  -i HEADER [HEADER ...] -o FILE [options]",
    "",
    "Translates C headers to a Python ctypes module, or to JSON, with the words of",
    "pypdfium2's fork of ctypesgen. Needs no C compiler. Where a flag takes HEADER,",
    "DIR or the like, it takes several words, up to the next flag. A link of the name",
    "ctypesgen-fork to the program needs no --compat.",
  ],
  examples: [
    { words: "ctypesgen-fork -l z -i zlib.h -o zlib_bindings.py", what: "bind zlib" },
    { words: "ctypesgen-fork -l m --system-headers math.h -a -o m.py", what: "and its includes" },
    { words: "ctypesgen-fork -i a.h b.h -D X Y=1 -I include -l a -o a.py", what: "several words" },
    { words: "ctypesgen-fork -i a.h --symbol-rules never=x.* -l a -o a.py", what: "without x..." },
  ],
  exitCodes: [
    { code: "0", meaning: "the module was written; what has errors in the headers is not in it" },
    { code: "1", meaning: "preprocessing failed, nothing is left of the headers, or a file failed" },
    ...(wrongWords === undefined ? [] : [wrongWords]),
  ],
};
