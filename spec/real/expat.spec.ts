/** Expat, really called. */
import { callLibrary, type RealLibrary } from "./library.ts";

const expat: RealLibrary = { header: "expat.h", flags: ["-lexpat"], module: "expat_bindings" };

callLibrary(
  expat,
  "a parse with element and text handlers",
  `
events = []
def text_of(value):
    return ctypes.cast(value, ctypes.c_char_p).value if not isinstance(value, (bytes, type(None))) else value
@m.XML_StartElementHandler
def start(context, name, attributes):
    pairs = []
    at = 0
    while attributes[at]:
        pairs.append(ctypes.cast(attributes[at], ctypes.c_char_p).value)
        at += 1
    events.append(("start", ctypes.cast(name, ctypes.c_char_p).value, pairs))
@m.XML_EndElementHandler
def end(context, name):
    events.append(("end", ctypes.cast(name, ctypes.c_char_p).value))
@m.XML_CharacterDataHandler
def data(context, text, length):
    events.append(("text", ctypes.string_at(ctypes.cast(text, ctypes.c_void_p), length)))
parser = m.XML_ParserCreate(None)
m.XML_SetElementHandler(parser, start, end)
m.XML_SetCharacterDataHandler(parser, data)
document = b"<a x='1'>hi<b/></a>"
assert m.XML_Parse(parser, document, len(document), 1) == m.XML_STATUS_OK
m.XML_ParserFree(parser)
assert events == [("start", b"a", [b"x", b"1"]), ("text", b"hi"), ("start", b"b", []), ("end", b"b"), ("end", b"a")], events
`,
);

callLibrary(
  expat,
  "a record by value: XML_ExpatVersionInfo",
  `
version = m.XML_ExpatVersionInfo()
assert (version.major, version.minor, version.micro) == (m.XML_MAJOR_VERSION, m.XML_MINOR_VERSION, m.XML_MICRO_VERSION)
`,
);
