/** Completion for bash, from 3.2 on: macOS has no newer one. */

import { formOf } from "../flag.ts";
import { allFlags, type Offer, offerOf } from "./completion.ts";

export function renderBash(): string {
  const spellings = allFlags.flatMap((flag) => flag.spellings);
  return `# bash completion for bindwright: eval "$(bindwright --completions bash)"

_bindwright() {
    local IFS=$'\\n' word=\${COMP_WORDS[COMP_CWORD]} flag=\${COMP_WORDS[COMP_CWORD - 1]}
    # bash takes "--flag=value" for three words.
    if [[ $word == "=" ]]; then
        word=
    elif [[ $flag == "=" ]]; then
        flag=\${COMP_WORDS[COMP_CWORD - 2]}
    fi
    COMPREPLY=()
    case $flag in
${renderCases()}
    esac
    # Without an answer of ours, bash offers files.
    if [[ $word == -* ]]; then
        COMPREPLY=($(compgen -W '${spellings.join("\n")}' -- "$word"))
        if [[ \${#COMPREPLY[@]} == 1 && \${COMPREPLY[0]} == *= ]]; then compopt -o nospace 2>/dev/null; fi
    fi
}

complete -o bashdefault -o default -F _bindwright bindwright
`;
}

function renderCases(): string {
  const byAction = new Map<string, string[]>();
  const seen = new Set<string>();
  for (const flag of allFlags) {
    const offer = offerOf(flag);
    if (offer === undefined) continue;
    const action = actionOf(offer);
    const words = flag.spellings
      .map((spelling) => (formOf(spelling) === "word=" ? spelling.slice(0, -1) : spelling))
      .filter((word) => !seen.has(word));
    for (const word of words) seen.add(word);
    if (words.length === 0) continue;
    byAction.set(action, [...(byAction.get(action) ?? []), ...words]);
  }
  return [...byAction]
    .map(
      ([action, words]) =>
        `        ${words.join(" | ")})\n            ${action}\n            return\n            ;;`,
    )
    .join("\n");
}

function actionOf(offer: Offer): string {
  if (offer.kind === "none") return ":";
  if (offer.kind === "files")
    return 'COMPREPLY=($(compgen -f -- "$word")) && compopt -o filenames 2>/dev/null';
  if (offer.kind === "directories")
    return 'COMPREPLY=($(compgen -d -- "$word")) && compopt -o filenames 2>/dev/null';
  return `COMPREPLY=($(compgen -W '${offer.words.join("\n")}' -- "$word"))`;
}
