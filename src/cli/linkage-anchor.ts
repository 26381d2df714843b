/** What the fork of ctypesgen wants together, and where its output stands within the package of `--linkage-anchor`. */

import { relative, resolve, sep } from "node:path";
import type { UsageError } from "./parse.ts";
import { type Request, withOptions } from "./request.ts";

export function anchorFork(request: Request, workingDirectory: string): Request | UsageError {
  const { options, output, linkageAnchor } = request;
  if (output === undefined && request.dump === undefined) return wrong("-o FILE is required", undefined);
  const isShared = !options.embedPreamble || options.modules.some((name) => name.startsWith("."));
  if (linkageAnchor === undefined) {
    if (!isShared) return request;
    const message = "relative modules and --no-embed-templates need --linkage-anchor DIR";
    return wrong(message, "DIR is the folder of the package that the output is part of");
  }
  const folder = resolve(workingDirectory, output ?? "", "..");
  const place = relative(resolve(workingDirectory, linkageAnchor), folder).split(sep);
  if (place[0] === "..") return wrong("the output is not below --linkage-anchor", undefined);
  return withOptions(request, {
    form: { ...options.form, placeInPackage: place.join("/"), packageFolder: linkageAnchor },
  });
}

function wrong(message: string, help: string | undefined): UsageError {
  return { message, help };
}
