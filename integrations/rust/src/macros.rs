//! The macros: each declares what it says, and remembers it.

/// A `#[repr(C)]` struct.
#[macro_export]
macro_rules! record {
    ($(#[$meta:meta])* $vis:vis struct $name:ident { $($(#[$field_meta:meta])* $field:ident : $ty:ty),* $(,)? }) => {
        $(#[$meta])*
        #[repr(C)]
        $vis struct $name { $($(#[$field_meta])* pub $field: $ty),* }

        impl $crate::Described for $name {
            fn describe() -> $crate::TypeInfo {
                $crate::TypeInfo::Record {
                    name: stringify!($name).to_string(),
                    size: std::mem::size_of::<$name>(),
                    align: std::mem::align_of::<$name>(),
                    fields: vec![$($crate::FieldInfo {
                        name: stringify!($field),
                        offset: std::mem::offset_of!($name, $field),
                        size: std::mem::size_of::<$ty>(),
                        ty: <$ty as $crate::Described>::describe(),
                    }),*],
                    meaning: $crate::Meaning::Plain,
                }
            }
        }
    };
}

/// A type that only pointers reach.
#[macro_export]
macro_rules! opaque {
    ($name:ident) => {
        impl $crate::Described for $name {
            fn describe() -> $crate::TypeInfo {
                $crate::TypeInfo::Opaque { name: stringify!($name) }
            }
        }
    };
}

/// A `#[repr(C)]` enum whose variants, but for one, are errors.
#[macro_export]
macro_rules! error_enum {
    ($vis:vis enum $name:ident : $success:ident { $($variant:ident = $value:literal),* $(,)? }) => {
        #[repr(C)]
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        $vis enum $name { $($variant = $value),* }

        impl $crate::Described for $name {
            fn describe() -> $crate::TypeInfo {
                $crate::TypeInfo::Enum {
                    name: stringify!($name),
                    variants: vec![$((stringify!($variant), $value as i64)),*],
                    success: Some(stringify!($success)),
                }
            }
        }
    };
}

/// An exported function. A type of the same name, which Rust has in another name space, stands for it in inventories.
#[macro_export]
macro_rules! function {
    ($(#[doc = $doc:literal])* $vis:vis extern "C" fn $name:ident ( $($parameter:ident : $ty:ty),* $(,)? ) $body:block) => {
        $crate::function! { $(#[doc = $doc])* $vis extern "C" fn $name($($parameter: $ty),*) -> () $body }
    };
    ($(#[doc = $doc:literal])* $vis:vis extern "C" fn $name:ident ( $($parameter:ident : $ty:ty),* $(,)? ) -> $result:ty $body:block) => {
        $(#[doc = $doc])*
        #[no_mangle]
        $vis extern "C" fn $name($($parameter: $ty),*) -> $result $body

        #[allow(non_camel_case_types)]
        $vis struct $name {}

        impl $crate::Exported for $name {
            fn info() -> $crate::FunctionInfo {
                $crate::FunctionInfo {
                    name: stringify!($name),
                    documentation: concat!("", $($doc, "\n"),*),
                    parameters: vec![$((stringify!($parameter), <$ty as $crate::Described>::describe())),*],
                    result: <$result as $crate::Described>::describe(),
                }
            }
        }
    };
}

/// A constant that Python shall have.
#[macro_export]
macro_rules! constant {
    ($vis:vis const $name:ident : $ty:ty = $value:expr;) => {
        $vis const $name: $ty = $value;

        #[allow(non_camel_case_types)]
        $vis struct $name {}

        impl $crate::ExportedConstant for $name {
            fn info() -> $crate::ConstantInfo {
                let value: $ty = $value;
                $crate::ConstantInfo {
                    name: stringify!($name),
                    ty: <$ty as $crate::Described>::describe(),
                    value: format!("{value}"),
                }
            }
        }
    };
}

/// A class: `service!(inventory, Thing, "thing_", [new], destroy, [use_it])` says what functions with the prefix are.
#[macro_export]
macro_rules! service {
    ($inventory:expr, $name:ident, $prefix:literal, [$($made:ident),* $(,)?], $end:ident, [$($used:ident),* $(,)?]) => {
        $inventory.service($crate::ServiceInfo {
            name: stringify!($name),
            constructors: &[$(stringify!($made)),*],
            destructor: stringify!($end),
            methods: &[$(stringify!($used)),*],
            prefix: $prefix,
        })
    };
}
