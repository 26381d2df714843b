// flags: --target=arm64-apple-darwin
/* clang: `options align` shares its stack with `pack`. */
#pragma options align=packed
struct packed { char c; int d; };
#pragma options align=natural
struct natural { char c; int d; };
#pragma options align=reset
struct packed_again { char c; int d; };
#pragma options align=reset
struct plain { char c; int d; };
