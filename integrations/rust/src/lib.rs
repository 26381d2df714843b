//! Macros that declare a crate's C interface and remember it, so that `inventory()` can be written as bindwright's JSON.
//!
//! ```
//! use bindwright::{constant, function, record, Inventory};
//!
//! record! { #[derive(Clone, Copy)] pub struct Point { x: f64, y: f64 } }
//! function! { pub extern "C" fn length(point: Point) -> f64 { point.x.hypot(point.y) } }
//! constant! { pub const LIMIT: u32 = 7; }
//!
//! let mut inventory = Inventory::new("doc");
//! inventory.record::<Point>().function::<length>().constant::<LIMIT>();
//! assert!(inventory.to_json().contains("function:length"));
//! ```
//!
//! There are no dependencies. Layouts are those of the compiler itself: `offset_of!` and `size_of`.

use std::collections::BTreeSet;
use std::fmt::Write;

mod describe;
mod json;
mod macros;

pub use describe::{Described, FieldInfo, FunctionInfo, Meaning, Slice, SliceMut, TypeInfo};

/// A constant's name, type and value.
pub struct ConstantInfo {
    pub name: &'static str,
    pub ty: TypeInfo,
    pub value: String,
}

/// A function that `function!` has declared.
pub trait Exported {
    fn info() -> FunctionInfo;
}

/// A constant that `constant!` has declared.
pub trait ExportedConstant {
    fn info() -> ConstantInfo;
}

/// A class: an opaque type with what makes, uses and ends it.
pub struct ServiceInfo {
    pub name: &'static str,
    pub constructors: &'static [&'static str],
    pub destructor: &'static str,
    pub methods: &'static [&'static str],
    pub prefix: &'static str,
}

/// What a crate exports, in order.
pub struct Inventory {
    name: String,
    types: Vec<TypeInfo>,
    known: BTreeSet<String>,
    functions: Vec<FunctionInfo>,
    constants: Vec<ConstantInfo>,
    services: Vec<ServiceInfo>,
}

impl Inventory {
    pub fn new(name: &str) -> Self {
        Inventory {
            name: name.to_string(),
            types: Vec::new(),
            known: BTreeSet::new(),
            functions: Vec::new(),
            constants: Vec::new(),
            services: Vec::new(),
        }
    }

    /// A type that no function mentions.
    pub fn record<T: Described>(&mut self) -> &mut Self {
        self.add_type(T::describe());
        self
    }

    pub fn function<F: Exported>(&mut self) -> &mut Self {
        let function = F::info();
        for (_, ty) in &function.parameters {
            self.add_type(ty.clone());
        }
        self.add_type(function.result.clone());
        self.functions.push(function);
        self
    }

    pub fn constant<C: ExportedConstant>(&mut self) -> &mut Self {
        let constant = C::info();
        self.add_type(constant.ty.clone());
        self.constants.push(constant);
        self
    }

    pub fn service(&mut self, service: ServiceInfo) -> &mut Self {
        self.services.push(service);
        self
    }

    /// What a type is made of comes before it.
    fn add_type(&mut self, ty: TypeInfo) {
        for inner in ty.parts() {
            self.add_type(inner);
        }
        if let Some(id) = ty.id() {
            if self.known.insert(id) {
                self.types.push(ty);
            }
        }
    }

    /// The IR's JSON, for `bindwright from-ir`.
    pub fn to_json(&self) -> String {
        let mut declarations = Vec::new();
        for ty in &self.types {
            declarations.push(ty.to_declaration(declarations.len()));
        }
        for constant in &self.constants {
            declarations.push(json::constant(constant, declarations.len()));
        }
        for function in &self.functions {
            declarations.push(function.to_declaration(declarations.len()));
        }
        let mut text = String::from("{\n");
        let pointer = std::mem::size_of::<usize>() * 8;
        let _ = write!(
            text,
            "  \"format\": \"bindwright-ir\",\n  \"version\": 1,\n  \"target\": {{\"triple\":{},\"bigEndian\":{},\"pointerSize\":{pointer},\"operatingSystem\":{},\"architecture\":{}}},\n",
            json::quote(&json::triple()),
            cfg!(target_endian = "big"),
            json::quote(json::operating_system()),
            json::quote(json::architecture()),
        );
        let _ = write!(
            text,
            "  \"files\": [],\n  \"headers\": [{}],\n  \"libraries\": [],\n  \"declarations\": [\n    {}\n  ],\n  \"omissions\": [],\n",
            json::quote(&format!("{}.h", self.name)),
            declarations.join(",\n    "),
        );
        let _ = write!(text, "  \"patterns\": {}\n}}\n", self.patterns());
        text
    }

    fn patterns(&self) -> String {
        let records: Vec<String> = self.types.iter().filter_map(TypeInfo::to_record_pattern).collect();
        let enums: Vec<String> = self.types.iter().filter_map(TypeInfo::to_enum_pattern).collect();
        let values: Vec<String> = self.functions.iter().flat_map(FunctionInfo::to_values).collect();
        let services: Vec<String> = self.services.iter().map(json::service).collect();
        format!(
            "{{\"library\":{},\"records\":[{}],\"enums\":[{}],\"values\":[{}],\"services\":[{}],\"notes\":[]}}",
            json::quote(&self.name),
            records.join(","),
            enums.join(","),
            values.join(","),
            services.join(",")
        )
    }
}
