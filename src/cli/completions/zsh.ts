/** Completion for zsh, by its own `_arguments`. */

import { type Flag, formOf } from "../flag.ts";
import { allCommands, allFlags, describe, explained, type Offer, offerOf, programs } from "./completion.ts";

export function renderZsh(): string {
  const rows = allFlags.flatMap((flag) =>
    flag.spellings.map((spelling) => `        ${rowOf(flag, spelling)}`),
  );
  return `#compdef ${programs.join(" ")}
# zsh completion for bindwright: eval "$(bindwright --completions zsh)", or as a file _bindwright on $fpath

_bindwright() {
    local -a rows
    rows=(
${rows.join("\n")}
        '*:header:_bindwright_words'
    )
    _arguments -S $rows
}

# Commands are the first word alone, and the codes of messages what follows one of them.
_bindwright_words() {
    local -a commands
    commands=(
${allCommands.map(({ name, help }) => `        ${quote(`${name}:${help.replaceAll(":", "\\:")}`)}`).join("\n")}
    )
    if (( CURRENT == 2 )); then
        _alternative 'commands:command:{ _describe command commands }' 'headers:header:_files'
    elif (( CURRENT == 3 )) && [[ $words[2] == ${explained.command} ]]; then
        compadd -- ${explained.codes.join(" ")}
    else
        _files
    fi
}

if [[ \${funcstack[1]-} == _bindwright ]]; then
    _bindwright "$@"
else
    compdef _bindwright ${programs.join(" ")}
fi
`;
}

/** Any flag may be said again: later ones add to earlier ones, or take their place. */
function rowOf(flag: Flag, spelling: string): string {
  const offer = offerOf(flag);
  const help = describe(flag).replace(/[\\[\]]/g, "\\$&");
  const argument =
    offer === undefined ? "" : `:${(flag.argument ?? "").replaceAll(":", "\\:")}:${actionOf(offer)}`;
  return quote(`*${spelling}${offer === undefined ? "" : joinOf(spelling)}[${help}]${argument}`);
}

/** How the argument may follow: "=" in a word of its own or behind an equals sign, "+" or glued, "-" glued alone. */
function joinOf(spelling: string): string {
  const form = formOf(spelling);
  if (form === "word=") return "-";
  return form === "long" ? "=" : "+";
}

function actionOf(offer: Offer): string {
  if (offer.kind === "none") return " ";
  if (offer.kind === "files") return "_files";
  if (offer.kind === "directories") return "_files -/";
  return `(${offer.words.join(" ").replaceAll(":", "\\:")})`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
