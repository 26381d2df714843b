//! Text of JSON.

use crate::{ConstantInfo, ServiceInfo};

pub(crate) fn quote(text: &str) -> String {
    let mut quoted = String::from("\"");
    for character in text.chars() {
        match character {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            control if (control as u32) < 0x20 => quoted.push_str(&format!("\\u{:04x}", control as u32)),
            other => quoted.push(other),
        }
    }
    quoted.push('"');
    quoted
}

pub(crate) fn constant(constant: &ConstantInfo, sequence: usize) -> String {
    let ty = constant.ty.to_json(false);
    let is_float = ty.contains("\"kind\":\"float\"");
    let value = if is_float {
        format!("{{\"kind\":\"float\",\"value\":{},\"type\":{ty}}}", quote(&constant.value))
    } else {
        // What a binary64 does not hold is text.
        let is_safe = constant.value.parse::<i64>().is_ok_and(|value| value.abs() < 1 << 53);
        let digits = if is_safe { constant.value.clone() } else { quote(&constant.value) };
        format!("{{\"kind\":\"integer\",\"value\":{digits},\"type\":{ty}}}")
    };
    format!(
        "{{\"kind\":\"constant\",\"id\":{},\"name\":{},\"sequence\":{sequence},\"selection\":\"requested\",\"value\":{value}}}",
        quote(&format!("macro:{}", constant.name)),
        quote(constant.name)
    )
}

pub(crate) fn service(service: &ServiceInfo) -> String {
    let part = |name: &str, more: &str| {
        format!(
            "{{\"function\":{},\"name\":{}{more}}}",
            quote(&format!("function:{}{name}", service.prefix)),
            quote(name)
        )
    };
    let constructors: Vec<String> =
        service.constructors.iter().map(|name| part(name, ",\"style\":\"out\"")).collect();
    let methods: Vec<String> = service.methods.iter().map(|name| part(name, "")).collect();
    format!(
        "{{\"id\":{},\"name\":{},\"constructors\":[{}],\"destructor\":{{\"function\":{},\"style\":\"out\"}},\"methods\":[{}]}}",
        quote(&format!("struct:{}", service.name)),
        quote(service.name),
        constructors.join(","),
        quote(&format!("function:{}{}", service.prefix, service.destructor)),
        methods.join(",")
    )
}

pub(crate) fn architecture() -> &'static str {
    match std::env::consts::ARCH {
        "x86" => "i386",
        other => other,
    }
}

pub(crate) fn operating_system() -> &'static str {
    match std::env::consts::OS {
        "macos" => "darwin",
        other => other,
    }
}

pub(crate) fn triple() -> String {
    let ending = if cfg!(target_os = "macos") {
        "apple-darwin"
    } else if cfg!(target_os = "windows") {
        if cfg!(target_env = "msvc") { "windows-msvc" } else { "windows-gnu" }
    } else if cfg!(target_env = "musl") {
        "linux-musl"
    } else {
        "linux-gnu"
    };
    format!("{}-{ending}", architecture())
}
