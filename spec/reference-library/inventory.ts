/** The reference library as a compiler would hand it over: what `reference_project.h` says, without a header. */

import { LibraryBuilder, t } from "../../src/index.ts";

export function buildInventory(): LibraryBuilder {
  const lib = new LibraryBuilder("reference_project");
  const { u8, u16, u32, u64, i8, i16, i32, i64, f32, f64, bool, bool8 } = t;

  lib.constant("U8", u8, 255n);
  lib.constant("F32_MIN_POSITIVE", f32, 1.1754943508222875e-38);
  lib.constant("COMPUTED_I32", i32, -2147483647n);

  const documented = lib.enum(
    "EnumDocumented",
    {
      A: { value: 0, doc: "First choice." },
      B: { value: 1, doc: "Second choice." },
      C: { value: 2, doc: "Third choice." },
    },
    { doc: "Enum carrying documentation." },
  );
  const renamed = lib.enum("EnumRenamed", { X: 0 });
  const error = lib.enum(
    "FFIError",
    { Ok: 0, Null: 100, Panic: 200, Fail: 300 },
    { error: { success: "Ok" }, doc: "Status code: FFIError_Ok is success, all others are failures." },
  );

  const generic2 = lib.opaque("Generic2u8");
  const generic3 = lib.opaque("Generic3");
  const generic4 = lib.opaque("Generic4");
  const opaque = lib.opaque("Opaque");
  const stateful = "A stateful object, to be exposed as a class.";
  const service = lib.opaque("SimpleService", { doc: stateful });
  const lifetime = lib.opaque("SimpleServiceLifetime", { doc: stateful });

  const aligned1 = lib.struct("Aligned1", { x: u8, y: u16 }, { align: 2 });
  const aligned2 = lib.struct("Aligned2", { x: u8, y: u16 }, { align: 64 });
  const array = lib.struct("Array", { data: t.array(u8, 16) });
  const alignment = lib.struct("BooleanAlignment", {
    a: i32,
    b: i16,
    c: i16,
    ...Object.fromEntries([..."defghijk"].map((name) => [name, u8])),
    id: u64,
    is_valid: bool,
    datum: u64,
  });
  lib.struct("ExtraTypef32", { x: f32 });
  const generic32 = lib.struct("Genericu32", { x: t.constPointer(u32) });
  const generic8 = lib.struct("Genericu8", { x: t.constPointer(u8) });
  const inner = lib.struct("Inner", { x: f32 });
  const packed1 = lib.struct("Packed1", { x: u8, y: u16 }, { packed: true });
  const packed2 = lib.struct("Packed2", { x: u8, y: u16 }, { pack: 1 });
  const phantom = lib.struct("Phantomu8", { x: u32 });
  const foreign = lib.struct("SomeForeignType", { x: u32 });
  const structDocumented = lib.struct(
    "StructDocumented",
    { x: { type: f32, doc: "Field carrying documentation." } },
    { doc: "Struct carrying documentation." },
  );
  const structRenamed = lib.struct("StructRenamed", { e: renamed });
  const tupled = lib.struct("Tupled", { x0: u8 });
  const useString = lib.struct("UseAsciiStringPattern", { ascii_string: t.cstring() });
  const vec = lib.struct("Vec", { x: f64, z: f64 }, { namespace: "common" });
  const vec1 = lib.struct("Vec1", { x: f32, y: f32 });
  const vec2 = lib.struct("Vec2", { x: f64, z: f64 });
  const vec3 = lib.struct("Vec3f32", { x: f32, y: f32, z: f32 });
  const visibility1 = lib.struct("Visibility1", { pblc: u8, prvt: { type: u8, private: true } });
  const visibility2 = lib.struct("Visibility2", { pblc1: u8, pblc2: u8 });
  const weird1 = lib.struct("Weird1u32", { x: u32 });
  const weird2 = lib.struct("Weird2u8", { t: u8, a: t.array(u8, 5), r: t.constPointer(u8) });

  const sliceBool = lib.slice(bool8);
  const sliceU8 = lib.slice(u8);
  const sliceU32 = lib.slice(u32);
  const sliceString = lib.slice(useString);
  const sliceVec = lib.slice(vec);
  const sliceVec3 = lib.slice(vec3);
  const mutableU8 = lib.slice(u8, { mutable: true });
  const mutableU32 = lib.slice(u32, { mutable: true });
  const mutableVec = lib.slice(vec, { mutable: true });
  const optionInner = lib.option(inner);
  const optionVec = lib.option(vec);

  const callbackSlice = lib.callback("CallbackFFISlice", { slice: sliceU8 }, u8);
  const callbackHuge = lib.callback("CallbackHugeVecSlice", { slice: sliceVec3 }, vec3);
  const callbackMutable = lib.callback("CallbackSliceMut", { slice: mutableU8 });
  const callbackU8 = lib.callback("CallbackU8", { value: u8 }, u8);
  const myCallback = lib.callback("MyCallback", { value: u32 }, u32);
  const myCallbackVoid = lib.callback("MyCallbackVoid", { ptr: t.constPointer(t.void) });
  const contextual = lib.callback("MyCallbackContextual", { context: t.constPointer(t.void), value: u32 });
  const delegate = lib.delegate(contextual);

  const pointer = t.pointer(i64);
  const constant = t.constPointer(i64);
  lib.function("primitive_void", {});
  lib.function("primitive_void2", {});
  lib.function("primitive_bool", { x: bool }, bool);
  for (const [name, type] of Object.entries({ u8, u16, u32, u64, i8, i16, i32, i64 }))
    lib.function(`primitive_${name}`, { x: type }, type);
  lib.function("boolean_alignment", { x: alignment }, alignment);
  lib.function("boolean_alignment2", { rval: bool }, alignment);
  lib.function("aligned_to_packed1", { a: aligned1 }, packed1);
  lib.function("aligned_to_packed2", { a: aligned2 }, packed2);
  for (const count of [5, 10]) {
    const parameters = Object.fromEntries(Array.from({ length: count }, (_, at) => [`x${at}`, i64]));
    lib.function(`many_args_${count}`, parameters, i64);
  }
  lib.function("ptr", { x: constant }, constant);
  // In the header, each comment is about the declarations up to the next blank line or comment.
  const negates = { doc: "Negates the pointed-to number in place.\n\nThe pointer has to be valid." };
  const twice = t.constPointer(t.constPointer(i64));
  lib.function("ptr_mut", { x: pointer }, pointer, negates);
  lib.function("ptr_ptr", { x: twice }, twice, negates);
  lib.function("ref_simple", { x: t.nonNull(constant) }, constant, negates);
  lib.function("ref_mut_simple", { x: pointer }, pointer, negates);
  lib.function("ref_option", { x: t.nullable(constant) }, bool, negates);
  lib.function("ref_mut_option", { x: pointer }, bool, negates);
  lib.function("tupled", { x: tupled }, tupled);
  lib.function("complex_args_1", { a: vec3, b: t.constPointer(tupled) }, error);
  lib.function("complex_args_2", { cmplx: foreign }, t.constPointer(opaque));
  lib.function("callback", { callback: t.function({ x0: u8 }, u8), value: u8 }, u8);
  lib.function("generic_1a", { x: generic32, y: phantom }, u32);
  lib.function("generic_1b", { x: generic8, y: phantom }, u8);
  lib.function("generic_1c", { x: t.constPointer(generic8), y: t.constPointer(generic8) }, u8);
  lib.function("generic_2", { x: t.constPointer(generic2) }, u8);
  lib.function("generic_3", { x: t.constPointer(generic3) }, u8);
  lib.function("generic_4", { x: t.constPointer(generic4) }, u8);
  lib.function("array_1", { x: array }, u8);
  const carrying = { doc: "Function carrying documentation." };
  lib.function("documented", { x: structDocumented }, documented, carrying);
  lib.function("ambiguous_1", { x: vec1 }, vec1, carrying);
  lib.function("ambiguous_2", { x: vec2 }, vec2, carrying);
  lib.function("ambiguous_3", { x: vec1, y: vec2 }, bool, carrying);
  lib.function("namespaced_type", { x: vec }, vec, carrying);
  lib.function("namespaced_inner_option", { x: optionVec }, optionVec, carrying);
  lib.function("namespaced_inner_slice", { x: sliceVec }, sliceVec, carrying);
  lib.function("namespaced_inner_slice_mut", { x: mutableVec }, mutableVec, carrying);
  lib.function("panics", {}, error, carrying);
  lib.function("renamed", { x: structRenamed }, renamed, carrying);
  lib.function("sleep", { millis: u64 }, t.void, carrying);
  lib.function("weird_1", { x: weird1, y: weird2 }, bool, carrying);
  lib.function("visibility", { x: visibility1, y: visibility2 }, t.void, carrying);
  lib.function("repr_transparent", { x: tupled, r: t.constPointer(tupled) }, tupled, carrying);

  lib.function("pattern_ascii_pointer_1", { x: t.cstring() }, u32);
  lib.function("pattern_ascii_pointer_2", {}, t.cstring());
  lib.function("pattern_ascii_pointer_len", { x: t.cstring(), y: useString }, u32);
  lib.function("pattern_ascii_pointer_return_slice", {}, sliceString);
  lib.function("pattern_ffi_slice_1", { ffi_slice: sliceU32 }, u32);
  lib.function("pattern_ffi_slice_1b", { ffi_slice: mutableU32 }, u32);
  lib.function("pattern_ffi_slice_2", { ffi_slice: sliceVec3, i: i32 }, vec3);
  lib.function("pattern_ffi_slice_3", { slice: mutableU8, callback: callbackMutable });
  lib.function("pattern_ffi_slice_4", { slice: sliceU8, slice2: mutableU8 });
  lib.function("pattern_ffi_slice_5", { slice: t.constPointer(sliceU8), slice2: t.pointer(mutableU8) });
  lib.function("pattern_ffi_slice_6", { slice: t.constPointer(mutableU8), callback: callbackU8 });
  lib.function("pattern_ffi_slice_delegate", { callback: callbackSlice }, u8);
  lib.function("pattern_ffi_slice_delegate_huge", { callback: callbackHuge }, vec3);
  lib.function("pattern_ffi_option_1", { ffi_slice: optionInner }, optionInner);
  lib.function("pattern_ffi_option_2", { ffi_slice: optionInner }, inner);
  lib.function("pattern_ffi_bool", { ffi_bool: bool8 }, bool8);
  lib.function("pattern_ffi_cchar", { ffi_cchar: t.char }, t.char);
  const text = t.constPointer(t.char);
  lib.function("pattern_ffi_cchar_const_pointer", { ffi_cchar: text }, text);
  lib.function("pattern_ffi_cchar_mut_pointer", { ffi_cchar: t.pointer(t.char) }, t.pointer(t.char));
  lib.function("pattern_api_guard", {}, t.apiVersion(11436249209948060651n));
  lib.function("pattern_callback_1", { callback: myCallback, x: u32 }, u32);
  lib.function("pattern_callback_2", { callback: myCallbackVoid }, myCallbackVoid);
  lib.function("pattern_callback_3", { callback: delegate, x: u32 });

  const makes = "Makes an object whose data is `some_value` copies of `some_value`.";
  const long = "A method with documentation.\n\nOn more than one line.";
  const short = "One line of documentation.";
  const borrowed = "The result borrows from the object; drop it before the next call.";
  const bytes = { x: t.constPointer(u8), y: t.pointer(u8) };
  lib.service(service, {
    prefix: "simple_service_",
    error,
    destructor: { name: "destroy", doc: "Frees the object and clears the caller's pointer." },
    constructors: [
      {
        name: "new_with",
        parameters: { some_value: u32 },
        doc: makes,
      },
      { name: "new_without", doc: makes },
      { name: "new_with_string", parameters: { ascii: t.cstring() }, doc: makes },
      { name: "new_failing", parameters: { some_value: u8 }, doc: makes },
    ],
    methods: [
      { name: "method_result", self: "const", parameters: { anon1: u32 }, returns: error, doc: makes },
      { name: "method_value", self: "const", parameters: { x: u32 }, returns: u32, doc: makes },
      { name: "method_void", self: "const", doc: long },
      { name: "method_mut_self", parameters: { slice: sliceU8 }, returns: u8, doc: long },
      { name: "method_mut_self_void", parameters: { slice: sliceBool }, doc: short },
      { name: "method_mut_self_ref", parameters: bytes, returns: u8, doc: short },
      {
        name: "method_mut_self_ref_slice",
        parameters: { ...bytes, slice: sliceU8 },
        returns: u8,
        doc: short,
      },
      {
        name: "method_mut_self_ref_slice_limited",
        parameters: { ...bytes, slice: sliceU8, slice2: sliceU8 },
        returns: u8,
        doc: short,
      },
      { name: "method_mut_self_ffi_error", parameters: { slice: mutableU8 }, returns: error, doc: short },
      { name: "method_mut_self_no_error", parameters: { slice: mutableU8 }, returns: error, doc: short },
      { name: "return_slice", returns: sliceU32, doc: borrowed },
      { name: "return_slice_mut", returns: mutableU32, doc: borrowed },
      { name: "return_string", returns: t.cstring(), doc: borrowed },
      { name: "method_void_ffi_error", returns: error, doc: borrowed },
      { name: "method_callback", parameters: { callback: myCallback }, returns: error, doc: borrowed },
    ],
  });
  lib.service(lifetime, {
    prefix: "simple_service_lt_",
    error,
    destructor: "destroy",
    constructors: [
      { name: "new_with", parameters: { some_value: t.constPointer(u32) }, keepsAlive: ["some_value"] },
    ],
    methods: [
      { name: "method_lt", parameters: { slice: sliceBool } },
      { name: "method_lt2", parameters: { slice: sliceBool } },
      {
        name: "return_string_accept_slice",
        parameters: { anon1: sliceU8 },
        returns: t.cstring(),
      },
      { name: "method_void_ffi_error", returns: error },
    ],
  });
  return lib;
}
