/** Completion for bash, from 3.2 on: macOS has no newer one. */

import { formOf } from "../flag.ts";
import { allCommands, allFlags, explained, type Offer, offerOf, programs } from "./completion.ts";

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
    # Commands are the first word alone; without an answer of ours, bash offers files.
    if [[ $COMP_CWORD == 1 && $word != -* ]]; then
        COMPREPLY=($(compgen -W '${allCommands.map(({ name }) => name).join("\n")}' -- "$word"))
        if [[ \${#COMPREPLY[@]} != 0 ]]; then
            COMPREPLY+=($(compgen -f -- "$word")) && compopt -o filenames 2>/dev/null
        fi
        return
    fi
    if [[ $COMP_CWORD == 2 && $flag == ${explained.command} ]]; then
        COMPREPLY=($(compgen -W '${explained.codes.join("\n")}' -- "$word"))
        return
    fi
    if [[ $word == -* ]]; then
        COMPREPLY=($(compgen -W '${spellings.join("\n")}' -- "$word"))
    fi
    _bindwright_glue
}

# A word that goes on has no blank behind it.
_bindwright_glue() {
    if [[ \${#COMPREPLY[@]} == 1 && \${COMPREPLY[0]} == *[=:] ]]; then compopt -o nospace 2>/dev/null; fi
}

complete -o bashdefault -o default -F _bindwright ${programs.join(" ")}
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
        `        ${words.join(" | ")})\n            ${action}\n            _bindwright_glue\n            return\n            ;;`,
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
