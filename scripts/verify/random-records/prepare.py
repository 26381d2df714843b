"""Random records of the judge layout_gen.py, as a header and as C that writes and reads each member.

    prepare.py JUDGES SEED COUNT TARGET

In the current folder: cases.h, cases.c (a library's source), plan.json.
"""

import json
import os
import sys

JUDGES, SEED, COUNT, TARGET = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
sys.path.insert(0, os.path.join(JUDGES, "frontend"))

import layout_gen  # noqa: E402

text, truth = layout_gen.make(SEED, COUNT, TARGET)
records = [one for _, one in layout_gen.all_of(layout_gen.generate(SEED, COUNT, TARGET))]
# Constant members are written, too.
head = ["#include <string.h>", "#define const", '#include "cases.h"', "typedef unsigned long long u;"]
body, plan, tables = [], [], {name: [] for name in ("put", "take", "set", "get")}
for record in records:
    known = truth["records"].get(record.name)
    if known is None:
        continue
    fields = []
    for key, designator, kind in record.fields:
        at = len(tables["put"])
        place = f"(({record.spec} *)p)->{designator}"
        if kind == "bits":
            body.append(f"static void set{at}(void *p, u v) {{ {place} = v; }}")
            body.append(f"static u get{at}(void *p) {{ return {place}; }}")
            names = ["0", "0", f"set{at}", f"get{at}"]
        elif kind == "plain":
            size = f"sizeof({place})"
            body.append(f"static void put{at}(void *p, void *v) {{ memcpy((void *)&{place}, v, {size}); }}")
            body.append(f"static void take{at}(void *p, void *v) {{ memcpy(v, (void *)&{place}, {size}); }}")
            whole = f"__builtin_classify_type({place}) == 1"
            body.append(f"static u get{at}(void *p) {{ return (u)__builtin_choose_expr({whole}, {place}, 0); }}")
            names = [f"put{at}", f"take{at}", "0", f"get{at}"]
        else:
            names = ["0", "0", "0", "0"]
        for table, name in zip(tables.values(), names):
            table.append(name)
        fields.append([key, kind, known["fields"][key]["offset"], known["fields"][key]["width"], at])
    disputed = record.name in truth["disagree"]
    plan.append([record.spec, known["size"], known["align"], fields, disputed])
for name, table in tables.items():
    body.append(f"void *const {name}_table[] = {{ {', '.join('(void *)' + one for one in table)}, 0 }};")
with open("cases.h", "w") as file:
    file.write(text)
with open("cases.c", "w") as file:
    file.write("\n".join(head + body) + "\n")
with open("plan.json", "w") as file:
    json.dump(plan, file)
