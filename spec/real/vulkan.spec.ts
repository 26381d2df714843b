/** The Vulkan loader, really called, whether there is a driver or not. */
import { callLibrary, type RealLibrary } from "./library.ts";

const vulkan: RealLibrary = { header: "vulkan/vulkan.h", flags: ["-lvulkan"], module: "vulkan_bindings" };

callLibrary(
  vulkan,
  "its version, and the extensions that it has itself",
  `
version = ctypes.c_uint32()
assert m.vkEnumerateInstanceVersion(ctypes.byref(version)) == m.VK_SUCCESS
assert version.value >> 22 == 1
count = ctypes.c_uint32()
assert m.vkEnumerateInstanceExtensionProperties(None, ctypes.byref(count), None) == m.VK_SUCCESS
properties = (m.VkExtensionProperties * count.value)()
assert m.vkEnumerateInstanceExtensionProperties(None, ctypes.byref(count), properties) == m.VK_SUCCESS
names = {one.extensionName if isinstance(one.extensionName, bytes) else bytes(one.extensionName).split(b"\\0")[0] for one in properties}
assert b"VK_EXT_debug_utils" in names, names
`,
);

callLibrary(
  vulkan,
  "an instance of nothing is refused, or made",
  `
application = m.VkApplicationInfo()
application.sType = m.VK_STRUCTURE_TYPE_APPLICATION_INFO
application.pApplicationName = b"bindwright"
application.apiVersion = 1 << 22
create = m.VkInstanceCreateInfo()
create.sType = m.VK_STRUCTURE_TYPE_INSTANCE_CREATE_INFO
create.pApplicationInfo = ctypes.pointer(application)
instance = m.VkInstance()
done = m.vkCreateInstance(ctypes.byref(create), None, ctypes.byref(instance))
assert done in (m.VK_SUCCESS, m.VK_ERROR_INCOMPATIBLE_DRIVER), done
if done == m.VK_SUCCESS:
    m.vkDestroyInstance(instance, None)
`,
);
