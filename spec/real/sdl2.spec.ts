/** SDL2, really called, with the video driver that shows nothing. */
import { callLibrary, type RealLibrary } from "./library.ts";

const headers = ["error", "events", "guid", "pixels", "rect", "surface", "video"];

const sdl: RealLibrary = {
  header: "SDL2/SDL.h",
  flags: ["-D_REENTRANT", ...headers.map((name) => `/usr/include/SDL2/SDL_${name}.h`), "-lSDL2"],
  module: "sdl2_bindings",
};

const dummy = `
import os
os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"
`;

callLibrary(
  sdl,
  "a window, an event that comes back, and its union read by its kind",
  `${dummy}
assert m.SDL_Init(m.SDL_INIT_VIDEO) == 0, m.SDL_GetError()
window = m.SDL_CreateWindow(b"bindwright", m.SDL_WINDOWPOS_CENTERED, 0, 64, 48, m.SDL_WINDOW_HIDDEN)
width, height = ctypes.c_int(), ctypes.c_int()
m.SDL_GetWindowSize(window, ctypes.byref(width), ctypes.byref(height))
assert (width.value, height.value) == (64, 48)
m.SDL_FlushEvents(m.SDL_FIRSTEVENT, m.SDL_LASTEVENT)
event = m.SDL_Event()
event.type = m.SDL_USEREVENT
event.user.code = 42
assert m.SDL_PushEvent(ctypes.byref(event)) == 1
got = m.SDL_Event()
assert m.SDL_PollEvent(ctypes.byref(got)) == 1
assert got.type == m.SDL_USEREVENT and got.user.code == 42
m.SDL_DestroyWindow(window)
m.SDL_Quit()
`,
);

callLibrary(
  sdl,
  "a surface's pixels, a rectangle by reference, a record by value",
  `${dummy}
surface = m.SDL_CreateRGBSurfaceWithFormat(0, 4, 4, 32, m.SDL_PIXELFORMAT_RGBA32)
assert surface.contents.w == 4 and surface.contents.pitch == 16
color = m.SDL_MapRGBA(surface.contents.format, 1, 2, 3, 4)
assert m.SDL_FillRect(surface, ctypes.byref(m.SDL_Rect(1, 1, 2, 2)), color) == 0
pixels = ctypes.string_at(surface.contents.pixels, 64)
assert pixels[:4] == bytes(4) and pixels[20:24] == bytes([1, 2, 3, 4])
m.SDL_FreeSurface(surface)
guid = m.SDL_GUIDFromString(b"00112233445566778899aabbccddeeff")
assert bytes(guid.data).hex() == "00112233445566778899aabbccddeeff"
`,
);
