//! What a Rust type is to C.

use crate::json::quote;
use std::mem::{align_of, size_of};
use std::os::raw::c_char;

/// A type as C sees it.
#[derive(Clone, Debug)]
pub enum TypeInfo {
    Void,
    Bool,
    Integer { name: &'static str, signed: bool, bits: usize },
    Float { bits: usize },
    Pointer { target: Box<TypeInfo>, constant: bool },
    Array { element: Box<TypeInfo>, count: usize },
    Opaque { name: &'static str },
    Record { name: String, size: usize, align: usize, fields: Vec<FieldInfo>, meaning: Meaning },
    Enum { name: &'static str, variants: Vec<(&'static str, i64)>, success: Option<&'static str> },
    /// A string: `*const c_char` with a zero at its end.
    Text,
}

/// What a record means beside what it is.
#[derive(Clone, Debug, PartialEq)]
pub enum Meaning {
    Plain,
    Slice { mutable: bool },
}

#[derive(Clone, Debug)]
pub struct FieldInfo {
    pub name: &'static str,
    pub offset: usize,
    pub size: usize,
    pub ty: TypeInfo,
}

#[derive(Clone, Debug)]
pub struct FunctionInfo {
    pub name: &'static str,
    pub documentation: &'static str,
    pub parameters: Vec<(&'static str, TypeInfo)>,
    pub result: TypeInfo,
}

/// Types that may cross the border.
pub trait Described {
    fn describe() -> TypeInfo;
}

macro_rules! integers {
    ($($rust:ty, $name:literal, $signed:literal;)*) => {
        $(impl Described for $rust {
            fn describe() -> TypeInfo {
                TypeInfo::Integer { name: $name, signed: $signed, bits: size_of::<$rust>() * 8 }
            }
        })*
    };
}

integers! {
    u8, "unsigned char", false;
    u16, "unsigned short", false;
    u32, "unsigned int", false;
    u64, "unsigned long long", false;
    i8, "signed char", true;
    i16, "short", true;
    i32, "int", true;
    i64, "long long", true;
}

impl Described for () {
    fn describe() -> TypeInfo {
        TypeInfo::Void
    }
}

impl Described for bool {
    fn describe() -> TypeInfo {
        TypeInfo::Bool
    }
}

impl Described for f32 {
    fn describe() -> TypeInfo {
        TypeInfo::Float { bits: 32 }
    }
}

impl Described for f64 {
    fn describe() -> TypeInfo {
        TypeInfo::Float { bits: 64 }
    }
}

impl Described for *const c_char {
    fn describe() -> TypeInfo {
        TypeInfo::Text
    }
}

impl<T: Described> Described for &T {
    fn describe() -> TypeInfo {
        TypeInfo::Pointer { target: Box::new(T::describe()), constant: true }
    }
}

impl<T: Described> Described for &mut T {
    fn describe() -> TypeInfo {
        TypeInfo::Pointer { target: Box::new(T::describe()), constant: false }
    }
}

impl<T: Described> Described for *mut T {
    fn describe() -> TypeInfo {
        TypeInfo::Pointer { target: Box::new(T::describe()), constant: false }
    }
}

impl<T: Described, const N: usize> Described for [T; N] {
    fn describe() -> TypeInfo {
        TypeInfo::Array { element: Box::new(T::describe()), count: N }
    }
}

/// Memory of somebody else: `{const T *data; uint64_t len}`.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Slice<T> {
    data: *const T,
    len: u64,
}

/// Memory of somebody else that may be written to.
#[repr(C)]
pub struct SliceMut<T> {
    data: *mut T,
    len: u64,
}

impl<T> Slice<T> {
    /// # Safety
    /// The memory has to be that of `len` items, as a caller of C promises.
    pub unsafe fn as_slice(&self) -> &[T] {
        if self.data.is_null() { &[] } else { std::slice::from_raw_parts(self.data, self.len as usize) }
    }
}

impl<T> SliceMut<T> {
    /// # Safety
    /// As for `Slice`, and nobody else may look at the memory meanwhile.
    pub unsafe fn as_slice(&mut self) -> &mut [T] {
        if self.data.is_null() { &mut [] } else { std::slice::from_raw_parts_mut(self.data, self.len as usize) }
    }
}

fn describe_slice<T: Described>(prefix: &str, mutable: bool) -> TypeInfo {
    let element = T::describe();
    let name = format!("{prefix}{}", element.short_name());
    let pointer = TypeInfo::Pointer { target: Box::new(element), constant: !mutable };
    TypeInfo::Record {
        name,
        size: size_of::<Slice<T>>(),
        align: align_of::<Slice<T>>(),
        fields: vec![
            FieldInfo { name: "data", offset: 0, size: size_of::<*const T>(), ty: pointer },
            FieldInfo { name: "len", offset: std::mem::offset_of!(Slice<T>, len), size: 8, ty: u64::describe() },
        ],
        meaning: Meaning::Slice { mutable },
    }
}

impl<T: Described> Described for Slice<T> {
    fn describe() -> TypeInfo {
        describe_slice::<T>("Slice", false)
    }
}

impl<T: Described> Described for SliceMut<T> {
    fn describe() -> TypeInfo {
        describe_slice::<T>("SliceMut", true)
    }
}

impl TypeInfo {
    /// As Rust calls it, for glued names: `Sliceu8`.
    fn short_name(&self) -> String {
        match self {
            TypeInfo::Integer { signed, bits, .. } => format!("{}{bits}", if *signed { "i" } else { "u" }),
            TypeInfo::Float { bits } => format!("f{bits}"),
            TypeInfo::Bool => "Bool".to_string(),
            TypeInfo::Record { name, .. } => name.clone(),
            TypeInfo::Opaque { name } | TypeInfo::Enum { name, .. } => name.to_string(),
            _ => "Pointer".to_string(),
        }
    }

    /// Of a type that is a declaration of its own.
    pub(crate) fn id(&self) -> Option<String> {
        match self {
            TypeInfo::Opaque { name } => Some(format!("struct:{name}")),
            TypeInfo::Record { name, .. } => Some(format!("struct:{name}")),
            TypeInfo::Enum { name, .. } => Some(format!("enum:{name}")),
            _ => None,
        }
    }

    pub(crate) fn parts(&self) -> Vec<TypeInfo> {
        match self {
            TypeInfo::Pointer { target, .. } => vec![(**target).clone()],
            TypeInfo::Array { element, .. } => vec![(**element).clone()],
            TypeInfo::Record { fields, .. } => fields.iter().map(|field| field.ty.clone()).collect(),
            _ => Vec::new(),
        }
    }

    pub(crate) fn to_json(&self, constant: bool) -> String {
        let qualifiers = if constant { ",\"qualifiers\":[\"const\"]" } else { "" };
        let word = size_of::<usize>() * 8;
        match self {
            TypeInfo::Void => format!("{{\"kind\":\"void\"{qualifiers}}}"),
            TypeInfo::Bool => format!("{{\"kind\":\"bool\",\"size\":8,\"align\":8{qualifiers}}}"),
            TypeInfo::Integer { name, signed, bits } => format!(
                "{{\"kind\":\"integer\",\"name\":{},\"signed\":{signed},\"size\":{bits},\"align\":{bits}{qualifiers}}}",
                quote(name)
            ),
            TypeInfo::Float { bits } => format!(
                "{{\"kind\":\"float\",\"name\":\"{}\",\"format\":\"binary{bits}\",\"size\":{bits},\"align\":{bits}{qualifiers}}}",
                if *bits == 32 { "float" } else { "double" }
            ),
            TypeInfo::Pointer { target, constant: is_constant } => format!(
                "{{\"kind\":\"pointer\",\"target\":{},\"size\":{word},\"align\":{word}{qualifiers}}}",
                target.to_json(*is_constant)
            ),
            TypeInfo::Text => format!(
                "{{\"kind\":\"pointer\",\"target\":{{\"kind\":\"integer\",\"name\":\"char\",\"signed\":{},\"size\":8,\"align\":8,\"qualifiers\":[\"const\"]}},\"size\":{word},\"align\":{word}{qualifiers}}}",
                c_char::MIN != 0
            ),
            TypeInfo::Array { element, count } => {
                format!("{{\"kind\":\"array\",\"element\":{},\"count\":{count}{qualifiers}}}", element.to_json(false))
            }
            TypeInfo::Enum { .. } => {
                format!("{{\"kind\":\"enum\",\"id\":{}{qualifiers}}}", quote(&self.id().unwrap_or_default()))
            }
            TypeInfo::Opaque { .. } | TypeInfo::Record { .. } => {
                format!("{{\"kind\":\"record\",\"id\":{}{qualifiers}}}", quote(&self.id().unwrap_or_default()))
            }
        }
    }

    pub(crate) fn to_declaration(&self, sequence: usize) -> String {
        let id = quote(&self.id().unwrap_or_default());
        match self {
            TypeInfo::Enum { name, variants, .. } => {
                let members: Vec<String> = variants
                    .iter()
                    .map(|(variant, value)| {
                        format!("{{\"name\":{},\"value\":{value}}}", quote(&format!("{name}_{variant}")))
                    })
                    .collect();
                format!(
                    "{{\"kind\":\"enum\",\"id\":{id},\"name\":{},\"sequence\":{sequence},\"selection\":\"requested\",\"anonymous\":false,\"type\":{},\"enumerators\":[{}]}}",
                    quote(name),
                    i32::describe().to_json(false),
                    members.join(",")
                )
            }
            TypeInfo::Record { name, size, align, fields, .. } => {
                let shown: Vec<String> = fields
                    .iter()
                    .map(|field| format!("{{\"name\":{},\"type\":{}}}", quote(field.name), field.ty.to_json(false)))
                    .collect();
                let places: Vec<String> = fields
                    .iter()
                    .map(|field| format!("{{\"offset\":{},\"width\":{}}}", field.offset * 8, field.size * 8))
                    .collect();
                format!(
                    "{{\"kind\":\"record\",\"variety\":\"struct\",\"id\":{id},\"name\":{},\"sequence\":{sequence},\"selection\":\"requested\",\"anonymous\":false,\"fields\":[{}],\"layout\":{{\"size\":{},\"align\":{},\"fields\":[{}]}},\"completedAt\":{sequence}}}",
                    quote(name),
                    shown.join(","),
                    size * 8,
                    align * 8,
                    places.join(",")
                )
            }
            _ => format!(
                "{{\"kind\":\"record\",\"variety\":\"struct\",\"id\":{id},\"name\":{},\"sequence\":{sequence},\"selection\":\"requested\",\"anonymous\":false}}",
                quote(&self.short_name())
            ),
        }
    }

    pub(crate) fn to_record_pattern(&self) -> Option<String> {
        match self {
            TypeInfo::Record { meaning: Meaning::Slice { mutable }, .. } => Some(format!(
                "{{\"kind\":\"slice\",\"id\":{},\"data\":\"data\",\"length\":\"len\",\"mutable\":{mutable}}}",
                quote(&self.id()?)
            )),
            _ => None,
        }
    }

    pub(crate) fn to_enum_pattern(&self) -> Option<String> {
        let TypeInfo::Enum { name, variants, success } = self else { return None };
        let names: Vec<String> = variants
            .iter()
            .map(|(variant, _)| {
                format!("{{\"enumerator\":{},\"name\":{}}}", quote(&format!("{name}_{variant}")), quote(variant))
            })
            .collect();
        let kind = match success {
            Some(one) => format!("\"kind\":\"error\",\"success\":{}", quote(&format!("{name}_{one}"))),
            None => "\"kind\":\"plain\"".to_string(),
        };
        Some(format!("{{\"id\":{},{kind},\"names\":[{}]}}", quote(&self.id()?), names.join(",")))
    }
}

impl FunctionInfo {
    pub(crate) fn to_declaration(&self, sequence: usize) -> String {
        let parameters: Vec<String> = self
            .parameters
            .iter()
            .map(|(name, ty)| format!("{{\"name\":{},\"type\":{}}}", quote(name), ty.to_json(false)))
            .collect();
        let documentation = match self.documentation.trim() {
            "" => String::new(),
            text => format!("\"documentation\":{{\"text\":{}}},", quote(text)),
        };
        format!(
            "{{\"kind\":\"function\",\"id\":{},\"name\":{},{documentation}\"sequence\":{sequence},\"selection\":\"requested\",\"type\":{{\"kind\":\"function\",\"result\":{},\"parameters\":[{}],\"variadic\":false,\"prototyped\":true,\"convention\":\"cdecl\"}},\"external\":true}}",
            quote(&format!("function:{}", self.name)),
            quote(self.name),
            self.result.to_json(false),
            parameters.join(",")
        )
    }

    /// Strings are said of values, since their type alone is any pointer to char.
    pub(crate) fn to_values(&self) -> Vec<String> {
        let id = quote(&format!("function:{}", self.name));
        let mut values = Vec::new();
        if let TypeInfo::Text = self.result {
            values.push(format!("{{\"id\":{id},\"part\":\"result\",\"role\":{{\"kind\":\"cstring\"}}}}"));
        }
        for (index, (_, ty)) in self.parameters.iter().enumerate() {
            if let TypeInfo::Text = ty {
                values.push(format!(
                    "{{\"id\":{id},\"part\":\"parameter\",\"index\":{index},\"role\":{{\"kind\":\"cstring\"}}}}"
                ));
            }
        }
        values
    }
}
