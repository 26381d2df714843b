/** What RISC-V's flags change about gcc 12's predefined macros: facts. `machine.ts` tells how they are read. */

export const riscv64Flags: string = `
-mno-div
  -__riscv_div -__riscv_muldiv
-mno-fdiv
  -__riscv_fdiv -__riscv_fsqrt
-march=rv64g
  -__riscv_c -__riscv_compressed
-march=rv64imafd
  -__riscv_c -__riscv_compressed -__riscv_zifencei
-march=rv64imafdc
  -__riscv_zifencei
-march=rv64imafdcv
  __riscv_v=1000000 __riscv_v_elen=64 __riscv_v_elen_fp=64 __riscv_v_min_vlen=128 __riscv_vector
  -__riscv_zifencei __riscv_zve32f=1000000 __riscv_zve32x=1000000 __riscv_zve64d=1000000
  __riscv_zve64f=1000000 __riscv_zve64x=1000000 __riscv_zvl128b=1000000 __riscv_zvl32b=1000000
  __riscv_zvl64b=1000000
-march=rv64gcv
  __riscv_v=1000000 __riscv_v_elen=64 __riscv_v_elen_fp=64 __riscv_v_min_vlen=128 __riscv_vector
  __riscv_zve32f=1000000 __riscv_zve32x=1000000 __riscv_zve64d=1000000 __riscv_zve64f=1000000
  __riscv_zve64x=1000000 __riscv_zvl128b=1000000 __riscv_zvl32b=1000000 __riscv_zvl64b=1000000
-march=rv64gv
  -__riscv_c -__riscv_compressed __riscv_v=1000000 __riscv_v_elen=64 __riscv_v_elen_fp=64
  __riscv_v_min_vlen=128 __riscv_vector __riscv_zve32f=1000000 __riscv_zve32x=1000000 __riscv_zve64d=1000000
  __riscv_zve64f=1000000 __riscv_zve64x=1000000 __riscv_zvl128b=1000000 __riscv_zvl32b=1000000
  __riscv_zvl64b=1000000
_zba
  __riscv_zba=1000000
_zbb
  __riscv_zbb=1000000
_zbc
  __riscv_zbc=1000000
_zbs
  __riscv_zbs=1000000
_zbkb
  __riscv_zbkb=1000000
_zbkc
  __riscv_zbkc=1000000
_zbkx
  __riscv_zbkx=1000000
_zknd
  __riscv_zknd=1000000
_zkne
  __riscv_zkne=1000000
_zknh
  __riscv_zknh=1000000
_zksed
  __riscv_zksed=1000000
_zksh
  __riscv_zksh=1000000
_zkr
  __riscv_zkr=1000000
_zkt
  __riscv_zkt=1000000
_zkn
  __riscv_zbkb=1000000 __riscv_zbkc=1000000 __riscv_zbkx=1000000 __riscv_zkn=1000000 __riscv_zknd=1000000
  __riscv_zkne=1000000 __riscv_zknh=1000000
_zks
  __riscv_zbkb=1000000 __riscv_zbkc=1000000 __riscv_zbkx=1000000 __riscv_zks=1000000 __riscv_zksed=1000000
  __riscv_zksh=1000000
_zk
  __riscv_zbkb=1000000 __riscv_zbkc=1000000 __riscv_zbkx=1000000 __riscv_zk=1000000 __riscv_zkn=1000000
  __riscv_zknd=1000000 __riscv_zkne=1000000 __riscv_zknh=1000000 __riscv_zkr=1000000 __riscv_zkt=1000000
_zfh
  __riscv_zfh=0
_zfhmin
  __riscv_zfhmin=0
_zicbom
  __riscv_zicbom=0
_zicbop
  __riscv_zicbop=0
_zicboz
  __riscv_zicboz=0
_zve32x
  __riscv_v_elen=32 __riscv_v_elen_fp=0 __riscv_v_min_vlen=32 __riscv_vector __riscv_zve32x=1000000
  __riscv_zvl32b=1000000
_zve64d
  __riscv_v_elen=64 __riscv_v_elen_fp=64 __riscv_v_min_vlen=64 __riscv_vector __riscv_zve32f=1000000
  __riscv_zve32x=1000000 __riscv_zve64d=1000000 __riscv_zve64f=1000000 __riscv_zve64x=1000000
  __riscv_zvl32b=1000000 __riscv_zvl64b=1000000
_zvl128b
  __riscv_v_elen_fp=0 __riscv_v_min_vlen=128 __riscv_vector __riscv_zvl128b=1000000 __riscv_zvl32b=1000000
  __riscv_zvl64b=1000000
_svinval
  __riscv_svinval=0
_svnapot
  __riscv_svnapot=0
_zifencei
  __riscv_zifencei=2000000
`;
