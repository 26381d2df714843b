// flags: --std=c23

constexpr double half = 0.5;
constexpr unsigned char byte = 255;
constexpr auto deduced = 7L;
constexpr char text[] = "abc";
enum { twice = (int)(half * 4), next = byte + 1, seven = deduced };
