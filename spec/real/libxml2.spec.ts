/** libxml2, really called. */
import { callLibrary, type RealLibrary } from "./library.ts";

const xml: RealLibrary = {
  header: "libxml2/libxml/parser.h",
  flags: ["-I/usr/include/libxml2", "-lxml2", "/usr/include/libxml2/libxml/tree.h"],
  module: "libxml2_bindings",
};

callLibrary(
  xml,
  "a document is read, walked and written",
  `
text = b"<list><item id='1'>one</item><item id='2'>two</item></list>"
document = m.xmlReadMemory(text, len(text), b"list.xml", None, m.XML_PARSE_NOBLANKS)
root = m.xmlDocGetRootElement(document)
assert ctypes.cast(root.contents.name, ctypes.c_char_p).value == b"list"
found = []
node = root.contents.children
while node:
    item = node.contents
    assert item.type == m.XML_ELEMENT_NODE
    value = m.xmlNodeGetContent(node)
    identity = m.xmlGetProp(node, b"id")
    found.append((ctypes.cast(identity, ctypes.c_char_p).value, ctypes.cast(value, ctypes.c_char_p).value))
    node = item.next
assert found == [(b"1", b"one"), (b"2", b"two")], found
buffer = ctypes.POINTER(m.xmlChar)()
size = ctypes.c_int()
m.xmlDocDumpMemory(document, ctypes.byref(buffer), ctypes.byref(size))
assert b"<item id=\\"2\\">two</item>" in ctypes.string_at(buffer, size.value)
m.xmlFreeDoc(document)
`,
);

callLibrary(
  xml,
  "events of a SAX handler, from a record of callbacks",
  `
names = []
handler = m.xmlSAXHandler()
handler.startElement = type(handler.startElement)(lambda context, name, attributes: names.append(ctypes.string_at(name)))
assert m.xmlSAXUserParseMemory(ctypes.byref(handler), None, b"<a><b/><c/></a>", 15) == 0
assert names == [b"a", b"b", b"c"], names
`,
);
