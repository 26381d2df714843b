//! A library with a struct, slices, strings, an error enum and a service, and its inventory.

use bindwright::{constant, error_enum, function, opaque, record, service, Inventory, Slice, SliceMut};
use std::ffi::CStr;
use std::os::raw::c_char;

constant! { pub const SIDES: u32 = 4; }
constant! { pub const LARGEST: u64 = 18446744073709551615; }

record! {
    #[derive(Clone, Copy)]
    pub struct Point { x: f64, y: f64 }
}

error_enum! {
    pub enum Fault : Fine { Fine = 0, Missing = 1, Full = 2 }
}

/// Points, up to a number of them.
pub struct Path {
    points: Vec<Point>,
    limit: usize,
}
opaque!(Path);

function! {
    #[doc = "How far two points are from each other."]
    pub extern "C" fn shapes_distance(from: Point, to: Point) -> f64 {
        (to.x - from.x).hypot(to.y - from.y)
    }
}

function! {
    pub extern "C" fn shapes_sum(values: Slice<u32>) -> u64 {
        unsafe { values.as_slice() }.iter().map(|value| *value as u64).sum()
    }
}

function! {
    pub extern "C" fn shapes_double(values: SliceMut<u8>) {
        let mut values = values;
        for value in unsafe { values.as_slice() } {
            *value *= 2;
        }
    }
}

function! {
    pub extern "C" fn shapes_length(text: *const c_char) -> u32 {
        if text.is_null() { 0 } else { unsafe { CStr::from_ptr(text) }.to_bytes().len() as u32 }
    }
}

function! {
    pub extern "C" fn path_new(context: &mut *mut Path, limit: u32) -> Fault {
        *context = Box::into_raw(Box::new(Path { points: Vec::new(), limit: limit as usize }));
        Fault::Fine
    }
}

function! {
    pub extern "C" fn path_destroy(context: &mut *mut Path) -> Fault {
        if context.is_null() {
            return Fault::Missing;
        }
        drop(unsafe { Box::from_raw(*context) });
        *context = std::ptr::null_mut();
        Fault::Fine
    }
}

function! {
    #[doc = "Adds a point; Full where there are enough."]
    pub extern "C" fn path_add(context: &mut Path, point: Point) -> Fault {
        if context.points.len() == context.limit {
            return Fault::Full;
        }
        context.points.push(point);
        Fault::Fine
    }
}

function! {
    pub extern "C" fn path_length(context: &Path) -> f64 {
        context.points.windows(2).map(|pair| shapes_distance(pair[0], pair[1])).sum()
    }
}

pub fn inventory() -> Inventory {
    let mut inventory = Inventory::new("shapes");
    inventory
        .constant::<SIDES>()
        .constant::<LARGEST>()
        .function::<shapes_distance>()
        .function::<shapes_sum>()
        .function::<shapes_double>()
        .function::<shapes_length>()
        .function::<path_destroy>()
        .function::<path_new>()
        .function::<path_add>()
        .function::<path_length>();
    service!(inventory, Path, "path_", [new], destroy, [add, length]);
    inventory
}

#[test]
fn writes_its_inventory() {
    let text = inventory().to_json();
    assert!(text.contains("function:shapes_distance"));
    if let Ok(path) = std::env::var("BINDWRIGHT_INVENTORY") {
        std::fs::write(path, text).expect("the inventory can be written");
    }
}
