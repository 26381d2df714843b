/** Judges of stubs in Python, which know nothing of how they were made. */

/** Arguments: libraries; input: names. Prints those that a library has. */
export const exportsJudge = `
import ctypes, ctypes.util, sys
libraries = [ctypes.CDLL(ctypes.util.find_library(name) or "lib%s.so" % name) for name in sys.argv[1:]]
for name in sys.stdin.read().split():
    if any(hasattr(library, name) for library in libraries):
        print(name)
`;

/** Arguments: stub, module, how many functions they document. Nothing but strings comes from comments. */
export const stringsJudge = `
import ast, pathlib, sys
stub, module, count = sys.argv[1:]
tree = ast.parse(pathlib.Path(stub).read_text(encoding="ascii"))
functions = [node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name.startswith("f_")]
for node in functions:
    body = node.body
    alone = len(body) == 1 and isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant)
    assert alone and isinstance(body[0].value.value, str), node.name
for node in tree.body:
    if isinstance(node, ast.Expr):
        assert isinstance(node.value, ast.Constant) and isinstance(node.value.value, str), node.lineno
    if isinstance(node, ast.Import):
        assert [name.name for name in node.names] == ["ctypes"], node.lineno
    assert isinstance(node, (ast.Expr, ast.Import, ast.ImportFrom, ast.FunctionDef, ast.ClassDef, ast.Assign, ast.AnnAssign)), node
assert len(functions) == int(count), len(functions)
tree = ast.parse(pathlib.Path(module).read_text(encoding="ascii"))
tables = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "_bindwright_document"]
entries = {}
for call in tables:
    for key, value in zip(call.args[0].keys, call.args[0].values):
        assert isinstance(key, ast.Constant) and isinstance(value, ast.Constant), key
        assert isinstance(value.value, str), key.value
        entries[key.value] = value.value
assert sum(name.startswith("f_") for name in entries) == int(count), len(entries)
print(count, "comments are strings")
`;

/**
 * Arguments: stub, the header or the folder of headers. Of each function that the stub places there, the lines above its
 * place are read: a comment that ends there, or before a run of declarations without a blank line, is about it, and its
 * first words have to be in the docstring.
 */
export const documentedJudge = `
import ast, os, re, sys
stub, root = sys.argv[1:]
headers = {}
if os.path.isdir(root):
    for folder, _, names in os.walk(root):
        for name in names:
            if name.endswith(".h"):
                headers.setdefault(name, os.path.join(folder, name))
else:
    headers[os.path.basename(root)] = root

def words_of(comment):
    text = re.sub(r"[\\\\@]\\w+(\\[[^\\]]*\\])?|<[^>]*>", " ", comment)
    return re.findall(r"[A-Za-z]{4,}", text)

def comment_above(lines, at):
    # The declaration may have begun further up; comments of the file's first line are about the file.
    near = True
    while at >= 0:
        line = lines[at].strip()
        if line.endswith("*/") and not (line.startswith("#") or ";" in line.split("/*")[0] or "/*" in line and not line.startswith("/*")):
            end = at
            while at >= 0 and "/*" not in lines[at]:
                at -= 1
            comment = "\\n".join(lines[at : end + 1])
            return None if at == 0 or re.search(r"[\\\\@](file|defgroup|name|addtogroup|[{}])", comment) else comment
        if "*/" in line or "//" in line:
            return None
        if line == "":
            above = lines[at - 1].strip() if at else ""
            documented = near and above.endswith("*/")
            if not documented:
                return None
            start = at - 1
            while start >= 0 and "/*" not in lines[start]:
                start -= 1
            if not re.match(r"\\s*/\\*[*!](?![*/])", lines[start]):
                return None
        if line.endswith(";") or line.startswith("#") or line.endswith("}") or line.endswith("{"):
            near = False
        if line.endswith("{") or line.startswith("}"):
            return None
        at -= 1
    return None

total = documented = 0
wrong = []
for node in ast.parse(open(stub).read()).body:
    if not isinstance(node, ast.FunctionDef) or not node.decorator_list:
        continue
    text = ast.get_docstring(node) or ""
    place = re.search(r"^(\\S+\\.h):(\\d+)$", text, re.M)
    if place is None or place.group(1) not in headers:
        continue
    total += 1
    lines = open(headers[place.group(1)], encoding="utf-8", errors="replace").read().split("\\n")
    comment = comment_above(lines, int(place.group(2)) - 2)
    if comment is None:
        continue
    documented += 1
    first = [word for word in words_of(comment) if word != node.name][:4]
    if not all(word in text for word in first):
        wrong.append("%s (%s): %s" % (node.name, place.group(0), first))
print("\\n".join(wrong[:20]))
print("%d functions, %d documented, %d without their comment" % (total, documented, len(wrong)))
sys.exit(1 if wrong or documented == 0 else 0)
`;
