/** Lua, really called, and calling back. */
import { callLibrary, type RealLibrary } from "./library.ts";

const lua: RealLibrary = {
  header: "lua5.1/lua.h",
  flags: [
    "-I/usr/include/lua5.1",
    "/usr/include/lua5.1/lauxlib.h",
    "/usr/include/lua5.1/lualib.h",
    "-llua5.1",
  ],
  module: "lua_bindings",
};

callLibrary(
  lua,
  "a program runs, and calls a Python function",
  `
state = m.luaL_newstate()
m.luaL_openlibs(state)
@m.lua_CFunction
def double(inner):
    m.lua_pushnumber(inner, m.luaL_checknumber(inner, 1) * 2)
    return 1
m.lua_pushcclosure(state, double, 0)
m.lua_setfield(state, m.LUA_GLOBALSINDEX, b"double")
assert m.luaL_loadstring(state, b"local t = {} for i = 1, 4 do t[i] = double(i) end return table.concat(t, ' ')") == 0
assert m.lua_pcall(state, 0, m.LUA_MULTRET, 0) == 0
assert m.lua_tolstring(state, -1, None) == b"2 4 6 8"
assert m.luaL_loadstring(state, b"this is no program") == m.LUA_ERRSYNTAX
m.lua_close(state)
`,
);
