/**
 * Which package has a header that is missing: names of Debian (12) and of Homebrew, and of pkg-config where the header
 * lies in a folder that compilers do not search by themselves.
 */

export interface HeaderPackage {
  readonly debian: string;
  /** Undefined where it is no matter of macOS. */
  readonly homebrew: string | undefined;
  readonly pkgConfig: string | undefined;
}

/**
 * A row: a header or a folder of headers, then the names; `-` where there is none.
 *
 * Debian's names are those of Debian 12, each looked up in its lists. That the package, or one that it depends on, has the
 * header was seen in the package itself, but for these, of which the name alone is known: libavahi-client-dev libcjson-dev
 * libcups2-dev libedit-dev libev-dev libgeos-dev libglfw3-dev libgpgme-dev libhiredis-dev libjson-c-dev liblapacke-dev
 * liblcms2-dev liblmdb-dev libmosquitto-dev libmp3lame-dev libmpc-dev libmpfr-dev libnghttp2-dev librdkafka-dev
 * libseccomp-dev libsnappy-dev libssh-dev libzip-dev binutils-dev default-jdk. cblas.h is an alternative of libblas-dev's
 * cblas-netlib.h; windows.h lies in mingw-w64-common, which mingw-w64 depends on by way of its compilers.
 */
const table = `
gnu/stubs-x32.h libc6-dev-x32 - -
zlib.h zlib1g-dev zlib -
bzlib.h libbz2-dev bzip2 -
lzma.h liblzma-dev xz -
zstd.h libzstd-dev zstd -
lz4.h liblz4-dev lz4 -
brotli/ libbrotli-dev brotli -
snappy-c.h libsnappy-dev snappy -
archive.h libarchive-dev libarchive libarchive
zip.h libzip-dev libzip -
openssl/ libssl-dev openssl@3 openssl
gnutls/ libgnutls28-dev gnutls -
nettle/ nettle-dev nettle -
gcrypt.h libgcrypt20-dev libgcrypt -
gpgme.h libgpgme-dev gpgme -
sodium.h libsodium-dev libsodium -
mbedtls/ libmbedtls-dev mbedtls -
curl/ libcurl4-openssl-dev curl -
nghttp2/ libnghttp2-dev libnghttp2 -
event2/ libevent-dev libevent -
ev.h libev-dev libev -
uv.h libuv1-dev libuv -
zmq.h libzmq3-dev zeromq -
sqlite3.h libsqlite3-dev sqlite -
libpq-fe.h libpq-dev libpq libpq
mysql.h libmariadb-dev mariadb-connector-c libmariadb
lmdb.h liblmdb-dev lmdb -
hiredis/ libhiredis-dev hiredis -
db.h libdb-dev berkeley-db -
gdbm.h libgdbm-dev gdbm -
expat.h libexpat1-dev expat -
libxml/ libxml2-dev libxml2 libxml-2.0
libxslt/ libxslt1-dev libxslt libxslt
yaml.h libyaml-dev libyaml -
jansson.h libjansson-dev jansson -
json-c/ libjson-c-dev json-c -
cjson/ libcjson-dev cjson -
png.h libpng-dev libpng -
jpeglib.h libjpeg-dev jpeg-turbo -
tiffio.h libtiff-dev libtiff -
gif_lib.h libgif-dev giflib -
webp/ libwebp-dev webp -
lcms2.h liblcms2-dev little-cms2 -
ft2build.h libfreetype-dev freetype freetype2
freetype/ libfreetype-dev freetype freetype2
fontconfig/ libfontconfig-dev fontconfig -
hb.h libharfbuzz-dev harfbuzz harfbuzz
cairo.h libcairo2-dev cairo cairo
cairo/ libcairo2-dev cairo -
pango/ libpango1.0-dev pango pango
glib.h libglib2.0-dev glib glib-2.0
glib-object.h libglib2.0-dev glib gobject-2.0
glib/ libglib2.0-dev glib glib-2.0
gio/ libglib2.0-dev glib gio-2.0
gtk/ libgtk-3-dev gtk+3 gtk+-3.0
gdk/ libgtk-3-dev gtk+3 gdk-3.0
gdk-pixbuf/ libgdk-pixbuf-2.0-dev gdk-pixbuf gdk-pixbuf-2.0
atk/ libatk1.0-dev at-spi2-core atk
X11/ libx11-dev libx11 -
X11/extensions/ libxext-dev libxext -
xcb/ libxcb1-dev libxcb -
wayland-client.h libwayland-dev wayland -
GL/ libgl-dev mesa -
EGL/ libegl-dev mesa -
GLFW/ libglfw3-dev glfw -
vulkan/ libvulkan-dev vulkan-headers -
SDL.h libsdl2-dev sdl2 sdl2
SDL2/ libsdl2-dev sdl2 -
AL/ libopenal-dev openal-soft -
alsa/ libasound2-dev - -
pulse/ libpulse-dev pulseaudio -
sndfile.h libsndfile1-dev libsndfile -
portaudio.h portaudio19-dev portaudio -
ogg/ libogg-dev libogg -
vorbis/ libvorbis-dev libvorbis -
opus/ libopus-dev opus -
FLAC/ libflac-dev flac -
mpg123.h libmpg123-dev mpg123 -
lame/ libmp3lame-dev lame -
samplerate.h libsamplerate0-dev libsamplerate -
libavcodec/ libavcodec-dev ffmpeg -
libavformat/ libavformat-dev ffmpeg -
libavutil/ libavutil-dev ffmpeg -
libswscale/ libswscale-dev ffmpeg -
gst/ libgstreamer1.0-dev gstreamer gstreamer-1.0
libusb.h libusb-1.0-0-dev libusb libusb-1.0
libusb-1.0/ libusb-1.0-0-dev libusb -
libudev.h libudev-dev - -
systemd/ libsystemd-dev - -
dbus/ libdbus-1-dev dbus dbus-1
uuid/ uuid-dev util-linux -
pcap.h libpcap-dev libpcap -
pcap/ libpcap-dev libpcap -
ncurses.h libncurses-dev ncurses -
curses.h libncurses-dev ncurses -
readline/ libreadline-dev readline -
histedit.h libedit-dev libedit -
pcre2.h libpcre2-dev pcre2 -
oniguruma.h libonig-dev oniguruma -
unicode/ libicu-dev icu4c -
gmp.h libgmp-dev gmp -
mpfr.h libmpfr-dev mpfr -
mpc.h libmpc-dev libmpc -
gsl/ libgsl-dev gsl -
fftw3.h libfftw3-dev fftw -
cblas.h libblas-dev openblas -
lapacke.h liblapacke-dev lapack -
hdf5.h libhdf5-dev hdf5 hdf5
netcdf.h libnetcdf-dev netcdf -
mpi.h libopenmpi-dev open-mpi ompi-c
Python.h python3-dev python3 python3
lua.h liblua5.4-dev lua lua5.4
tcl.h tcl-dev tcl-tk tcl
tk.h tk-dev tcl-tk tk
ruby.h ruby-dev ruby -
ei.h erlang-dev erlang -
erl_nif.h erlang-dev erlang -
jni.h default-jdk openjdk -
git2.h libgit2-dev libgit2 -
libssh2.h libssh2-1-dev libssh2 -
libssh/ libssh-dev libssh -
ldap.h libldap-dev openldap -
ffi.h libffi-dev libffi libffi
gc.h libgc-dev bdw-gc -
unistr.h libunistring-dev libunistring -
idn2.h libidn2-dev libidn2 -
magic.h libmagic-dev libmagic -
sys/acl.h libacl1-dev - -
sys/capability.h libcap-dev - -
seccomp.h libseccomp-dev - -
selinux/ libselinux1-dev - -
fuse3/ libfuse3-dev - -
blkid/ libblkid-dev util-linux -
libmount/ libmount-dev util-linux -
numa.h libnuma-dev - -
bpf/ libbpf-dev - -
libelf.h libelf-dev elfutils -
gelf.h libelf-dev elfutils -
libunwind.h libunwind-dev - -
bfd.h binutils-dev binutils -
CL/ opencl-headers opencl-headers -
geos_c.h libgeos-dev geos -
proj.h libproj-dev proj -
librdkafka/ librdkafka-dev librdkafka -
mosquitto.h libmosquitto-dev mosquitto -
avahi-client/ libavahi-client-dev - -
cups/ libcups2-dev cups -
sane/ libsane-dev sane-backends -
linux/ linux-libc-dev - -
asm/ linux-libc-dev - -
asm-generic/ linux-libc-dev - -
bits/ libc6-dev - -
aio.h libc6-dev - -
alloca.h libc6-dev - -
arpa/ libc6-dev - -
assert.h libc6-dev - -
byteswap.h libc6-dev - -
complex.h libc6-dev - -
cpio.h libc6-dev - -
ctype.h libc6-dev - -
dirent.h libc6-dev - -
dlfcn.h libc6-dev - -
elf.h libc6-dev - -
endian.h libc6-dev - -
err.h libc6-dev - -
errno.h libc6-dev - -
error.h libc6-dev - -
execinfo.h libc6-dev - -
fcntl.h libc6-dev - -
features.h libc6-dev - -
fenv.h libc6-dev - -
fmtmsg.h libc6-dev - -
fnmatch.h libc6-dev - -
ftw.h libc6-dev - -
getopt.h libc6-dev - -
glob.h libc6-dev - -
grp.h libc6-dev - -
iconv.h libc6-dev - -
ifaddrs.h libc6-dev - -
inttypes.h libc6-dev - -
langinfo.h libc6-dev - -
libgen.h libc6-dev - -
link.h libc6-dev - -
locale.h libc6-dev - -
malloc.h libc6-dev - -
math.h libc6-dev - -
monetary.h libc6-dev - -
mqueue.h libc6-dev - -
net/ libc6-dev - -
netdb.h libc6-dev - -
netinet/ libc6-dev - -
nl_types.h libc6-dev - -
poll.h libc6-dev - -
pthread.h libc6-dev - -
pty.h libc6-dev - -
pwd.h libc6-dev - -
regex.h libc6-dev - -
resolv.h libc6-dev - -
sched.h libc6-dev - -
search.h libc6-dev - -
semaphore.h libc6-dev - -
setjmp.h libc6-dev - -
signal.h libc6-dev - -
spawn.h libc6-dev - -
stdio.h libc6-dev - -
stdlib.h libc6-dev - -
string.h libc6-dev - -
strings.h libc6-dev - -
sys/ libc6-dev - -
syslog.h libc6-dev - -
termios.h libc6-dev - -
tgmath.h libc6-dev - -
threads.h libc6-dev - -
time.h libc6-dev - -
uchar.h libc6-dev - -
ucontext.h libc6-dev - -
unistd.h libc6-dev - -
utime.h libc6-dev - -
utmp.h libc6-dev - -
wchar.h libc6-dev - -
wctype.h libc6-dev - -
wordexp.h libc6-dev - -
gnu/ libc6-dev - -
windows.h mingw-w64 mingw-w64 -
`;

/** The package of a header by its name in `#include`; the longest folder that fits counts. */
export function findHeaderPackage(name: string): HeaderPackage | undefined {
  let best: readonly string[] | undefined;
  for (const line of table.trim().split("\n")) {
    const row = line.split(" ");
    const [header = ""] = row;
    const fits = header.endsWith("/") ? name.startsWith(header) : name === header;
    if (fits && header.length > (best?.[0] ?? "").length) best = row;
  }
  if (best === undefined) return undefined;
  const [, debian = "", homebrew, pkgConfig] = best.map((part) => (part === "-" ? undefined : part));
  return { debian, homebrew, pkgConfig };
}
