/** What modules and packages can be called, so that Python imports them and nothing else instead. */

import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { DiagnosticBag } from "../diagnostics/bag.ts";
import { isKeyword } from "../passes/python/names.ts";
import type { Request } from "./request.ts";

/** Modules of Python's own, of 3.7 to 3.15. */
const standardModules: ReadonlySet<string> = new Set(
  (
    "abc aifc annotationlib antigravity argparse array ast asynchat asyncio asyncore atexit audioop base64 bdb " +
    "binascii binhex bisect builtins bz2 cProfile calendar cgi cgitb chunk cmath cmd code codecs codeop " +
    "collections colorsys compileall compression concurrent configparser contextlib contextvars copy copyreg " +
    "crypt csv ctypes curses dataclasses datetime dbm decimal difflib dis distutils doctest dummy_threading " +
    "email encodings ensurepip enum errno faulthandler fcntl filecmp fileinput fnmatch formatter fractions " +
    "ftplib functools gc genericpath getopt getpass gettext glob graphlib grp gzip hashlib heapq hmac html http " +
    "idlelib imaplib imghdr imp importlib inspect io ipaddress itertools json keyword lib2to3 linecache locale " +
    "logging lzma macpath mailbox mailcap marshal math mimetypes mmap modulefinder msilib msvcrt " +
    "multiprocessing netrc nis nntplib nt ntpath nturl2path numbers opcode operator optparse os ossaudiodev " +
    "parser pathlib pdb pickle pickletools pipes pkgutil platform plistlib poplib posix posixpath pprint " +
    "profile pstats pty pwd py_compile pyclbr pydoc pydoc_data pyexpat queue quopri random re readline reprlib " +
    "resource rlcompleter runpy sched secrets select selectors shelve shlex shutil signal site smtpd smtplib " +
    "sndhdr socket socketserver spwd sqlite3 sre_compile sre_constants sre_parse ssl stat statistics string " +
    "stringprep struct subprocess sunau symbol symtable sys sysconfig syslog tabnanny tarfile telnetlib " +
    "tempfile termios textwrap this threading time timeit tkinter token tokenize tomllib trace traceback " +
    "tracemalloc tty turtle turtledemo types typing unicodedata unittest urllib uu uuid venv warnings wave " +
    "weakref webbrowser winreg winsound wsgiref xdrlib xml xmlrpc zipapp zipfile zipimport zlib zoneinfo"
  ).split(" "),
);

export function isStandardModule(name: string): boolean {
  return standardModules.has(name);
}

/** Whether a package of the name would be out of reach, or keep Python's own module from those who need it. */
export function isTakenByPython(name: string): boolean {
  return isKeyword(name) || isStandardModule(name);
}

/** Says what importing the request's output will meet. */
export function reportModuleName({ output, options, packageFolder }: Request, bag: DiagnosticBag): void {
  if (packageFolder !== undefined) {
    const asked = options.packageName.replace(/^bindings_/, "");
    const isGiven = basename(packageFolder).toLowerCase() === options.packageName;
    if (!isGiven && asked !== options.packageName && isTakenByPython(asked))
      bag.report("package-renamed", { values: { name: options.packageName, asked } });
    return;
  }
  if (options.outputLanguage !== "py" || output === undefined) return;
  const file = basename(output);
  if (!file.endsWith(".py") || file === "__init__.py") return;
  const name = file.slice(0, -".py".length);
  const values = { path: output, name };
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name) || isKeyword(name))
    bag.report("module-not-importable", { values });
  else if (isStandardModule(name) && !existsSync(join(dirname(output), "__init__.py")))
    bag.report("module-hides-standard", { values });
}
