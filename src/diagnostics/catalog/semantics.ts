/** What the semantic phases report. */

export const semanticsCatalog = {
  "emptied-attribute": {
    severity: "warning",
    message: "`%record%` loses %attributes%, since the macro `%macro%` stands for nothing%others%",
    help: "leave the macro undefined; where glibc's headers define it, say `--allow-gnu-c`",
    explanation:
      "The library was compiled by a compiler that knows `__attribute__`, so its records are packed and aligned as they say. A macro of that name takes this away, and the record's members are at other places than in the library. glibc's `<sys/cdefs.h>` has such a macro for compilers without `__GNUC__`, which `--compat ctypesgen` and `--no-gnu-c` do not define.",
  },
  "redeclared-differently": {
    severity: "warning",
    message: "`%name%` is declared again as something else",
    help: "the first declaration counts; look at the second one",
    explanation:
      "All declarations of one name at file scope must agree in kind (C11 6.7p4). Two headers that disagree, or a name that a macro bends, end up here. The first declaration is the one that is translated.",
  },
  "conflicting-types": {
    severity: "warning",
    message: "`%name%` is declared again with another type: `%type%`",
    help: "the first declaration counts; look for headers that do not belong together, or macros that change a type",
    explanation:
      "All declarations of one function, object or typedef have compatible types (C11 6.7p4, 6.2.7p2), and a compiler would reject these. What the declarations that agree with the first one say together is translated.",
  },
  "enumerator-redefined": {
    severity: "warning",
    message: "the enumerator `%name%` is defined again",
    help: "the first definition counts; look for a missing include guard, or give one of them a prefix",
    explanation:
      "Enumerators share one name space with functions, variables and typedefs, and each is defined once in a scope (C11 6.2.3, 6.7p3).",
  },
  "tag-redefined": {
    severity: "warning",
    message: "`%tag%` is defined again",
    help: "the first definition counts; look for a missing include guard",
    explanation:
      "A struct, union or enum may be defined once in a scope (C11 6.7.2.3p1). The second body is ignored.",
  },
  "tag-kind-differs": {
    severity: "warning",
    message: "`%tag%` is used as another kind of tag than before",
    help: "use the same of `struct`, `union` and `enum` everywhere",
    explanation:
      "A tag names one struct, one union or one enum (C11 6.7.2.3p2). Here they are kept apart as two types.",
  },
  "unknown-type-name": {
    severity: "error",
    message: "`%name%` names no type",
    help: "include the header that declares it: give that header first, or add `--include HEADER`",
    explanation:
      "A declaration uses a type name that nothing declares. What depends on it becomes opaque: pointers to it work, values of it cannot be passed.",
  },
  "undeclared-name": {
    severity: "error",
    message: "`%name%` is not declared",
    help: "include the header that declares it",
    explanation:
      "A `typeof` asks for the type of a name that nothing declares. What has this type is opaque.",
  },
  "type-too-deep": {
    severity: "error",
    message: "the type of `%name%` has too many derivations",
    help: "simplify the typedefs that it is made of",
    explanation:
      "Pointers, arrays and functions of each other add up through typedefs and `typeof`. Beyond the limit (500, or less with a lower limit of nesting) the declaration is left out, so that hostile input cannot exhaust the stack.",
  },
  "static-assertion-failed": {
    severity: "error",
    message: "static assertion failed%message%",
    help: "check `--target` and the macros given with `-D`: the header contradicts them",
    explanation:
      "A `_Static_assert` of a given header (C11 6.7.10) is false for the target. A compiler would reject the header too.",
  },
  "incomplete-member": {
    severity: "error",
    message: "member `%member%` of `%record%` has an incomplete type",
    help: "include the header that defines the type",
    explanation:
      "A member's size must be known (C11 6.7.2.1p3). The record is translated without members, so only pointers to it can be used.",
  },
  "duplicate-member": {
    severity: "error",
    message: "`%record%` has another member `%member%`",
    help: "rename one of them; look for a macro that makes two names the same",
    explanation:
      "All members of a struct or union have different names, those of anonymous members included (C11 6.2.3).",
  },
  "negative-length": {
    severity: "error",
    message: "an array has a length of %length%",
    help: "check the expression; an assertion that is made of an array's length fails like this, too",
    explanation:
      "The length of an array is greater than zero (C11 6.7.6.2p1; GNU C allows zero). The type is unknown, so what needs its size is left out.",
  },
  "type-words-clash": {
    severity: "error",
    message: "`%words%` names no type: its words do not go together",
    help: "leave out what is too much; look for a macro that bends one of the words",
    explanation:
      "Only some sets of words name a type (C11 6.7.2p2): `long char` or `signed _Bool` do not. The first words count.",
  },
  "storage-class-clash": {
    severity: "error",
    message: "`%left%` and `%right%` do not go together",
    help: "keep one of them",
    explanation:
      "A declaration has at most one storage class; `_Thread_local` may go with `static` or `extern` (C11 6.7.1p2).",
  },
  "storage-class-twice": {
    severity: "error",
    message: "`%word%` stands twice in one declaration",
    help: "keep one of them; look for a macro that says it as well",
    explanation: "A declaration has at most one storage class (C11 6.7.1p2).",
  },
  "misplaced-specifier": {
    severity: "error",
    message: "`%word%` is not allowed on %what%",
    help: "remove it; a compiler would reject it here",
    explanation:
      "Storage classes, `inline`, `restrict`, `_Atomic` and `_Alignas` are each for some kinds of declarations only (C11 6.7.1 to 6.7.5). The declaration is translated without it.",
  },
  "misplaced-initializer": {
    severity: "error",
    message: "`%name%` is %what% and has an initializer",
    help: "remove the initializer",
    explanation: "Only objects have a value to begin with (C11 6.7.9p3).",
  },
  "bad-element-type": {
    severity: "error",
    message: "%name% is an array of %elements%",
    help: "check the element's type; an incomplete one needs the header that defines it",
    explanation:
      "The elements of an array are of a complete object type, since their size must be known (C11 6.7.6.2p1).",
  },
  "bad-result-type": {
    severity: "error",
    message: "%name% is a function that returns %result%",
    help: "return a pointer to it",
    explanation: "Functions return neither functions nor arrays (C11 6.7.6.3p1).",
  },
  "bad-void-parameter": {
    severity: "error",
    message: "`void` for no parameters stands alone, without a name or qualifiers",
    help: "write `(void)`, or give the parameter a type",
    explanation: "A list of parameters is `(void)`, or none of them is of type `void` (C11 6.7.6.3p10).",
  },
  "duplicate-parameter": {
    severity: "error",
    message: "another parameter is called `%name%`, too",
    help: "rename one of them; look for a macro that makes two names the same",
    explanation: "The parameters of one list have different names (C11 6.7p3).",
  },
  "bad-alignment": {
    severity: "error",
    message: "an alignment of %alignment% is asked for, which is no power of two that an object can have",
    help: "use 1, 2, 4, 8 and so on",
    explanation:
      "Alignments are powers of two (C11 6.2.8p4), up to 2 to the 28th bytes. The alignment is ignored.",
  },
  "alignment-too-weak": {
    severity: "error",
    message: "`_Alignas` asks for an alignment of %alignment%, less than the %natural% of the type",
    help: "use `__attribute__((packed))` to make an alignment smaller",
    explanation: "`_Alignas` never makes an alignment smaller (C11 6.7.5p4). It is ignored.",
  },
  "bad-attribute": {
    severity: "error",
    message: "the attribute `%attribute%` does not fit here: %reason%",
    help: "check its argument and the type that it is said of",
    explanation:
      "GNU C's `vector_size` makes a vector of whole elements, `mode` changes a type within its class. A compiler would reject this.",
  },
  "flexible-member": {
    severity: "warning",
    message: "the length of the array `%member%` is left open, but %why%",
    help: "older compilers reject this; put a member before it, or the union into a struct",
    explanation:
      "A flexible array member is the last of a struct that has other named members (C11 6.7.2.1p18). gcc 15 and clang 18 also take it alone and in unions, gcc before does not.",
  },
  "empty-enum": {
    severity: "error",
    message: "the enum has no enumerators",
    help: "look for `#if` groups that leave none",
    explanation: "An enum has at least one enumerator (C11 6.7.2.2).",
  },
  "enumerator-overflow": {
    severity: "error",
    message: "`%name%` is greater than what %type% holds",
    help: "give it a value",
    explanation:
      "An enumerator without a value is one more than the one before (C11 6.7.2.2p3), which was the greatest of its type. gcc before 13 also rejects what goes beyond `int`; here it has a wider type, as in C23.",
  },
  "incomplete-object": {
    severity: "error",
    message: "`%name%` has an incomplete type",
    help: "include the header that defines the type, or declare it `extern`",
    explanation:
      "What is defined here has a size (C11 6.9.2p3), but nothing completes its type. It is translated as it stands.",
  },
  "linkage-differs": {
    severity: "warning",
    message: "`%name%` is declared again, %difference% this time",
    help: "say the same of all its declarations",
    explanation:
      "All declarations of one name in one file have the same linkage and storage duration (C11 6.2.2p7, 6.7.1p3).",
  },
  "defined-twice": {
    severity: "warning",
    message: "`%name%` is defined again",
    help: "look for a missing include guard",
    explanation: "What is declared at file scope has one definition (C11 6.9p3 and p5).",
  },
  "array-too-large": {
    severity: "error",
    message: "`%name%` is an array that is larger than an object may be",
    help: "check its length, and those of the arrays that it is made of",
    explanation:
      "No object is larger than half of the address space of the target (C11 6.5.6p9). What needs the array's size is left out.",
  },
  "record-too-large": {
    severity: "error",
    message: "`%record%` is larger than an object may be",
    help: "check the array sizes in it",
    explanation:
      "No object is larger than the address space of the target. The record is translated without members.",
  },
  "not-constant": {
    severity: "error",
    message: "%what% is not a constant: %reason%",
    help: "check the expression; names in it must be enumerators or macros",
    explanation:
      "Array lengths, bit-field widths, enumerators, alignments and the conditions of assertions are constant expressions (C11 6.6). One that calls a function or reads a variable is none, and leaves the thing that needs it incomplete. What only a compiler can evaluate is no error: see `not-evaluated`.",
  },
  "not-evaluated": {
    severity: "warning",
    message: "%what% cannot be evaluated: %reason%",
    help: "write the number, or pass the value with a macro where bindwright reads the header",
    explanation:
      "A compiler may know the value of this expression: it is made of a builtin of its own, of an address or of a complex number. bindwright does not: the enumerator, or the members of the record, are left out, and an alignment does not count.",
  },
  "bad-bit-width": {
    severity: "error",
    message: "bit-field `%member%` has a width of %width% bits",
    help: "a width lies between 0 and the number of bits of the declared type",
    explanation:
      "C11 6.7.2.1p4 limits the width of a bit-field by its type; only an unnamed one may have the width 0.",
  },
  "bad-bit-int": {
    severity: "error",
    message: "`_BitInt` has a width of %width% bits",
    help: "a width lies between 1 (2 with a sign) and %widest%",
    explanation:
      "C23 6.2.5p10: an integer of any width has one bit for its value at least, and as many as the compiler allows at most.",
  },
  "bad-bit-type": {
    severity: "error",
    message: "bit-field `%member%` is not of an integer type",
    help: "drop the width, or give it an integer type",
    explanation:
      "A bit-field is of an integer type, `_Bool` or an enum (C11 6.7.2.1p5). The member is translated as if it had no width, as gcc goes on.",
  },
  "nothing-selected": {
    severity: "error",
    message: "nothing to translate: %reason%",
    help: "add `--all-headers`, or give the headers that declare what you need",
    explanation:
      "Only what the given headers declare themselves is translated, with what that needs. Here that is nothing.",
  },
  "umbrella-header": {
    severity: "note",
    message: "`%header%` declares nothing itself: %count% headers that it includes count as given",
    help: "give those headers yourself to choose, or exclude symbols with `-x`",
    explanation:
      "A header that only includes others stands for them: those of its own directory (or of the directory of its name) are translated as if they had been given. In a directory of the system, where there is none of these, it is what it includes from there itself, as `poll.h` does `sys/poll.h`; with many of them, as `windows.h` has, also what these include from there, but for the C library's.",
  },
  "main-header": {
    severity: "note",
    message:
      "`%header%` has the name of its directory: %count% headers that it includes from there count as given",
    help: "exclude what you do not need with `-x`",
    explanation:
      "A header such as `curl/curl.h` is the door of its library: users include it alone, and what it includes from its own directory is declared for them. Those headers are translated as if they had been given.",
  },
  "mostly-included": {
    severity: "note",
    message: "`%header%` declares %own% names, and headers beside it that it includes %count%",
    help: "`--all-headers`, or name those headers, too",
    explanation:
      "A header that declares something itself stands for itself alone, and the headers that it includes are translated as far as it needs them. Here these declare most of what is to be had: more than ten times as much.",
  },
  "dropped-dependent": {
    severity: "warning",
    message: "`%name%` is left out because it needs `%excluded%`, which is excluded",
    help: "do not exclude `%excluded%`, or exclude `%name%` as well",
    explanation: "An excluded symbol takes with it everything that cannot be declared without it.",
  },
} as const;
