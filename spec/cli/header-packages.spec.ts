import { findHeaderPackage } from "../../src/cli/header-packages.ts";
import { missingPrograms, run } from "../support/outside.ts";
import { assert, judge, test } from "../support/test.ts";

test("a header is known by its name, or by its folder", () => {
  assert.equal(findHeaderPackage("zlib.h"), { debian: "zlib1g-dev", homebrew: "zlib", pkgConfig: undefined });
  assert.equal(findHeaderPackage("curl/easy.h")?.debian, "libcurl4-openssl-dev");
  assert.equal(findHeaderPackage("gtk/gtk.h")?.pkgConfig, "gtk+-3.0");
  assert.equal(findHeaderPackage("linux/input.h"), {
    debian: "linux-libc-dev",
    homebrew: undefined,
    pkgConfig: undefined,
  });
});

test("the longest folder counts", () => {
  assert.is(findHeaderPackage("X11/Xlib.h")?.debian, "libx11-dev");
  assert.is(findHeaderPackage("X11/extensions/Xext.h")?.debian, "libxext-dev");
});

test("a name is no part of another", () => {
  for (const name of ["my/zlib.h", "zlib.hpp", "curl", "mycurl/curl.h", "", "stdioo.h"])
    assert.is(findHeaderPackage(name), undefined, name);
});

for (const [header, path] of [
  ["zlib.h", "/usr/include/zlib.h"],
  ["stdio.h", "/usr/include/stdio.h"],
  ["linux/input.h", "/usr/include/linux/input.h"],
  ["ncurses.h", "/usr/include/ncurses.h"],
  ["ft2build.h", "/usr/include/freetype2/ft2build.h"],
  ["gtk/gtk.h", "/usr/include/gtk-3.0/gtk/gtk.h"],
] as const) {
  const asked = run("dpkg", ["-S", path]);
  const reason = missingPrograms("dpkg") ?? (asked.status === 0 ? undefined : `no package here has ${path}`);
  judge(`Debian has ${header} where we say`, reason, () => {
    assert.is(asked.stdout.split(":")[0], findHeaderPackage(header)?.debian);
  });
}
