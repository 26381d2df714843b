/** The judge of a proof, and the table that it goes by. */

import type { BitsProof, MemberProof, RecordProof } from "../../ir/python-proof.ts";
import { quoteText } from "./quote.ts";

/** The body of a function of `names` and `records` that gives a list of texts, one for each fault. */
export const judgeText: string = `    faults = []

    def compare(what, found, expected):
        if found != expected:
            faults.append("%s: %s here, %s in C" % (what, found, expected))

    def compare_bits(record, size, label, member, offset, width, kind, order):
        shift = offset if order == "little" else 8 * size - offset - width
        ones = (1 << width) - 1
        for pattern in (ones, 1):
            number = pattern
            if kind == "signed" and pattern >> (width - 1):
                number -= 1 << width
            memory = (pattern << shift).to_bytes(size, order)
            value = record()
            setattr(value, member, number)
            compare("bytes of %s = %d" % (label, number), ctypes.string_at(ctypes.addressof(value), size), memory)
            ctypes.memmove(ctypes.addressof(value), memory, size)
            compare("value of %s" % label, getattr(value, member), number)
            others = bytes(byte ^ 255 for byte in (ones << shift).to_bytes(size, order))
            ctypes.memmove(ctypes.addressof(value), others, size)
            compare("value of %s beside ones" % label, getattr(value, member), 0)

    for name, (size, alignment, is_raised, members, bits) in records.items():
        record = names.get(name)
        if record is None:
            faults.append("%s: missing" % name)
            continue
        compare("size of %s" % name, ctypes.sizeof(record), size)
        # Before Python 3.13, ctypes takes no alignment but that of a member.
        if not is_raised or sys.version_info >= (3, 13):
            compare("alignment of %s" % name, ctypes.alignment(record), alignment)
        for member, (offset, width) in members.items():
            field = getattr(record, member, None)
            compare("offset of %s.%s" % (name, member), getattr(field, "offset", None), offset)
            compare("size of %s.%s" % (name, member), getattr(field, "size", None), width)
        for member, (offset, width, kind, order) in bits.items():
            label = "%s.%s" % (name, member)
            if ctypes.sizeof(record) != size or not hasattr(record, member):
                faults.append("%s: not where it can be looked for" % label)
            else:
                compare_bits(record, size, label, member, offset, width, kind, order)
    return faults
`;

/** What the judge asks Python for: names that a header may have taken. */
export const judgeBuiltins = "bytes, getattr, hasattr, setattr";

/** `name = {...}` or any other start, in lines. */
export function printProofTable(start: string, records: readonly RecordProof[], end = ""): readonly string[] {
  if (records.length === 0) return [`${start}{}${end}`];
  return [`${start}{`, ...records.flatMap(printRecord), `}${end}`];
}

function printRecord({ name, size, align, isRaised, members, bits }: RecordProof): readonly string[] {
  return [
    `    ${quoteText(name)}: (`,
    `        ${size},`,
    `        ${align},`,
    `        ${isRaised ? "True" : "False"},`,
    ...printRows(members.map(printMember)),
    ...printRows(bits.map(printBits)),
    "    ),",
  ];
}

function printRows(rows: readonly string[]): readonly string[] {
  if (rows.length === 0) return ["        {},"];
  return ["        {", ...rows.map((row) => `            ${row},`), "        },"];
}

function printMember({ name, offset, size }: MemberProof): string {
  return `${quoteText(name)}: (${offset}, ${size})`;
}

function printBits({ name, offset, width, kind, bigEndian }: BitsProof): string {
  return `${quoteText(name)}: (${offset}, ${width}, "${kind}", "${bigEndian ? "big" : "little"}")`;
}
