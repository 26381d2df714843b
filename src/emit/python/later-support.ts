/**
 * The support code of modules that bind at first use (`--lazy`), in Python (PEP 562). What the header declares is one text,
 * which costs an import next to nothing; what a name needs is bound with it, in the order of the module, under a lock, and
 * published at once. Names that the module has already are the user's and stay.
 */

const text: string = String.raw`

def _bindwright_later(names, text):
    import ctypes
    from _thread import RLock

    lock = RLock()
    # Makes what the preamble has, where nothing has needed it.
    begin = names.get("_bindwright_begin")
    # What the preamble has besides.
    serve = names.get("__getattr__")
    absent = object()
    entries = []
    places = {}
    documents = {}
    # What was bound, whatever a user has put in its place since.
    scope = {}
    # What the module itself has under names of the text: theirs, where the library has
    # nothing to bind.
    spare = {}

    def start():
        nonlocal begin, serve
        with lock:
            if begin is not None:
                serve = begin(names, spare)
                begin = None

    def read():
        # Entries are parted by empty lines and begin with the name that they bind.
        if entries:
            return
        for entry in text.strip().split("\n\n"):
            words = entry.split(None, 2)
            name = words[1] if words[0] in ("#", "class", "def") else words[0]
            name = name.partition("(")[0].partition(".")[0].rstrip(":")
            places.setdefault(name, []).append(len(entries))
            entries.append(entry)

    def make_way():
        taken = names.get("_bindwright_taken", ())
        if taken is None:
            read()
            taken = [name for name in places if name in names]
        for name in taken:
            spare[name] = names.pop(name, absent)

    def compile_entry(name, entry):
        # Of one library, a function is its name, what it takes and what it gives; a type
        # of functions has what they give before what they take, in parentheses.
        if entry.startswith(name + ": ("):
            entry = f"{name} = _bindwright_callback{entry[len(name) + 2 :]}"
        elif entry.startswith(name + ": "):
            types = entry[len(name) + 2 :]
            entry = f"{name} = _bindwright_function(None, {name!r}, {types})"
        title = f"<{name} of {names['__name__']}>"
        return compile(entry, title, "exec", 0, True)

    def list_needs(code):
        found = list(code.co_names)
        for constant in code.co_consts:
            # Not known from compile() before it is needed, whose first call costs an import.
            if isinstance(constant, code.__class__):
                found += list_needs(constant)
        return found

    def bind(wanted):
        with lock:
            read()
            chosen = {}
            seen = set()
            waiting = list(wanted)
            while waiting:
                name = waiting.pop()
                if name in seen:
                    continue
                seen.add(name)
                for place in places.get(name, ()):
                    chosen[place] = compile_entry(name, entries[place])
                    waiting += list_needs(chosen[place])
            for place in sorted(chosen):
                exec(chosen[place], names, scope)  # noqa: S102
            ready = {}
            for name in seen:
                if name not in places or name in names:
                    continue
                value = scope.get(name, absent)
                if value is absent:
                    value = spare.get(name, absent)
                elif name in documents:
                    value.__doc__ = documents[name]
                if value is not absent:
                    ready[name] = value
            names.update(ready)
            for name in seen:
                places.pop(name, None)

    def bind_all():
        start()
        with lock:
            read()
            bind(list(places))

    def find_function(
        library, symbol, argtypes, restype, errcheck=None, convention="cdecl"
    ):
        libraries = names["_libs"]
        for found in libraries.values() if library is None else [libraries[library]]:
            if found.has(symbol, convention):
                function = found.get(symbol, convention)
                function.argtypes = argtypes
                function.restype = restype
                if errcheck is not None:
                    function.errcheck = errcheck
                return function
        return absent

    def make_callback(result, *argtypes):
        result = names["_bindwright"].UNCHECKED(result)
        return ctypes.CFUNCTYPE(result, *argtypes)

    scope["_bindwright_function"] = find_function
    scope["_bindwright_callback"] = make_callback

    def get(name):
        if begin is not None:
            start()
            if name in names:
                return names[name]
        if name == "__all__":
            bind_all()
            served = [] if serve is None else serve(name)
            return sorted(
                {*names, *served} - {each for each in names if each[:1] == "_"}
            )
        if name in text or name in places:
            with lock:
                if name not in names:
                    bind([name])
                if name in names:
                    return names[name]
        if serve is not None:
            return serve(name)
        raise AttributeError(f"module {names['__name__']!r} has no attribute {name!r}")

    def list_names():
        bind_all()
        return sorted(names)

    def document(texts, names):
        documents.update(texts)
        for name in texts:
            if name in scope and scope[name] is not absent:
                scope[name].__doc__ = texts[name]

    make_way()
    return get, list_names, bind, document


(
    __getattr__,
    __dir__,
    _bindwright_bind,
    _bindwright_document,
) = _bindwright_later(globals(), _bindwright_text)
`;

const builtins = [
  "AttributeError",
  "compile",
  "exec",
  "isinstance",
  "len",
  "list",
  "object",
  "set",
  "sorted",
];

/** Of Python's names, those that the module binds itself are kept for this code. */
export function printLaterSupport(bound: ReadonlySet<string>): string {
  const kept = builtins.filter((name) => bound.has(name)).map((name) => `, ${name}=${name}`);
  return text.replace("(names, text)", `(names, text${kept.join("")})`);
}
