import { splitWords, toCapWords, toSnakeCase, toUpperCase } from "../../../src/passes/python/pep8.ts";
import { assert, test } from "../../support/test.ts";

test("words begin with capitals and behind underscores, and acronyms are words", () => {
  assert.equal(splitWords("XMLHttpRequest"), ["XML", "Http", "Request"]);
  assert.equal(splitWords("SSL_CTX_new"), ["SSL", "CTX", "new"]);
  assert.equal(splitWords("getIDs"), ["get", "IDs"]);
  assert.equal(splitWords("APIsOfUI"), ["APIs", "Of", "UI"]);
});

test("digits belong to what stands before them", () => {
  assert.is(toSnakeCase("MD5Init"), "md5_init");
  assert.is(toSnakeCase("UTF8ToUTF16"), "utf8_to_utf16");
  assert.is(toSnakeCase("vertex3fARB"), "vertex3f_arb");
  assert.is(toSnakeCase("i2d_X509"), "i2d_x509");
});

test("functions are in snake_case", () => {
  assert.is(toSnakeCase("XMLHttpRequest"), "xml_http_request");
  assert.is(toSnakeCase("SSL_CTX_new"), "ssl_ctx_new");
  assert.is(toSnakeCase("sqlite3_open_v2"), "sqlite3_open_v2");
});

test("underscores at the end stay, of those in front one", () => {
  assert.is(toSnakeCase("deflateInit2_"), "deflate_init2_");
  assert.is(toSnakeCase("__errorLocation"), "_error_location");
  assert.is(toCapWords("__off"), "_Off");
  assert.is(toSnakeCase("__"), "__");
});

test("types are in CapWords, and keep the capitals of both cases", () => {
  assert.is(toCapWords("z_stream"), "ZStream");
  assert.is(toCapWords("SSL_CTX"), "SslCtx");
  assert.is(toCapWords("GLuint"), "GLuint");
  assert.is(toCapWords("uInt"), "UInt");
  assert.is(toCapWords("v_1_2"), "V1_2");
});

test("constants are in capitals", () => {
  assert.is(toUpperCase("Z_OK"), "Z_OK");
  assert.is(toUpperCase("kMaxSize"), "K_MAX_SIZE");
  assert.is(toUpperCase("png_libpng_ver"), "PNG_LIBPNG_VER");
});

test("letters beyond ASCII stay what they are", () => {
  assert.is(toUpperCase("gr\u00f6\u00dfe"), "GR\u00f6\u00dfE");
  assert.is(toCapWords("\u0130d_x"), "\u0130dX");
});
