/** Classes of slices: sequences over memory that somebody else may own. */

import type { TypedSlice, TypedValue } from "../../../ir/typed.ts";
import type { Lines } from "./lines.ts";
import { hintArgument, hintElement, hintType, printType } from "./types.ts";

export function writeSlice(slice: TypedSlice, lines: Lines): void {
  const { name, data, length, element, mutable } = slice;
  const hint = elementHint(element);
  const type = printType(element.type);
  const pointed = hintType(element.type);
  const buffers = mutable ? "WriteableBuffer" : "ReadableBuffer";
  const sequence = mutable ? "" : ` | typing.Sequence[${hintElement(element)}]`;
  lines.text(`if typing.TYPE_CHECKING:
    _BindwrightTo${name}: typing_extensions.TypeAlias = "${name} | ctypes.Array[${pointed}] | ${buffers}${sequence}"


class ${name}(ctypes.Structure):`);
  lines.block(() => {
    lines.docstring(
      slice.documentation ??
        `A sequence over ${mutable ? "writable " : ""}memory of the library or of Python.`,
    );
    lines.text(`
if typing.TYPE_CHECKING:
    ${data}: ctypes._Pointer[${pointed}]
    ${length}: int

    def __init__(self, ${data}: ctypes._Pointer[${pointed}] | ctypes.Array[${pointed}] = ..., ${length}: int = ...) -> None: ...

_fields_ = [("${data}", ctypes.POINTER(${type})), ("${length}", ${printType(slice.lengthType)})]

@classmethod
def of(cls, source: _BindwrightTo${name}) -> ${name}:
    """A slice of ${sourceWords(mutable)}."""
    if isinstance(source, ${name}):
        return source
    memory: typing.Any = source
    has_length = hasattr(memory, "_length_")
    if has_length and getattr(memory, "_type_", None) is ${type}:
        return cls(memory, len(memory))
    return cls(*_bindwright_memory(memory, ${type}, ${mutable ? "True" : "False"}))

def __len__(self) -> int:
    return self.${length}

@typing.overload
def __getitem__(self, index: int) -> ${hint}: ...

@typing.overload
def __getitem__(self, index: slice) -> list[${hint}]: ...

def __getitem__(self, index: int | slice) -> ${hint} | list[${hint}]:
    count = self.${length}
    if isinstance(index, slice):
        return [self._item(at) for at in range(*index.indices(count))]
    if index < 0:
        index += count
    if not 0 <= index < count:
        raise IndexError("Index out of range")
    return self._item(index)

def _item(self, index: int) -> ${hint}:
    item: ${hint} = ${convertItem(element, `self.${data}[index]`)}
    return item`);
    if (mutable) writeStore(slice, lines);
    lines.text(`
def __iter__(self) -> typing.Iterator[${hint}]:
    return (self._item(at) for at in range(self.${length}))

def iter(self) -> typing.Iterator[${hint}]:
    """All items, one after the other."""
    return self.__iter__()

def first(self) -> ${hint}:
    """The first item; IndexError where there is none."""
    return self[0]

def last(self) -> ${hint}:
    """The last item; IndexError where there is none."""
    return self[-1]

def copied(self) -> ${name}:
    """A slice of a copy, which lives as long as that slice."""
    array = (${type} * self.${length})()
    ctypes.memmove(array, self.${data}, ctypes.sizeof(array))
    return ${name}(array, len(array))`);
    if (slice.isBytes) {
      lines.text(`
def bytearray(self) -> builtins.bytearray:
    """A copy of the bytes."""
    return builtins.bytearray(ctypes.string_at(self.${data}, self.${length}))`);
    }
  });
  lines.line();
  lines.line();
}

function sourceWords(mutable: boolean): string {
  return mutable
    ? "a ctypes array, a bytearray, or another buffer that can be written to; nothing is copied"
    : "a ctypes array, a buffer such as bytes, or any sequence; only the last of these is copied";
}

function elementHint(element: TypedValue): string {
  switch (element.form.kind) {
    case "bool8":
      return "bool";
    case "enum":
      return element.form.name;
    default:
      return hintElement(element);
  }
}

function convertItem({ form }: TypedValue, item: string): string {
  if (form.kind === "bool8") return `${item} != 0`;
  return form.kind === "enum" ? `${form.name}(${item})` : item;
}

function writeStore({ data, length, element }: TypedSlice, lines: Lines): void {
  const value = hintArgument(element);
  lines.text(`
@typing.overload
def __setitem__(self, index: int, value: ${value}) -> None: ...

@typing.overload
def __setitem__(self, index: slice, value: typing.Sequence[${value}]) -> None: ...

def __setitem__(self, index: int | slice, value: typing.Any) -> None:
    count = self.${length}
    if isinstance(index, slice):
        places = range(*index.indices(count))
        if len(places) != len(value):
            raise ValueError(f"{len(value)} items for {len(places)} places")
        for at, item in zip(places, value):
            self.${data}[at] = item
        return
    if index < 0:
        index += count
    if not 0 <= index < count:
        raise IndexError("Index out of range")
    self.${data}[index] = value`);
}
