#embed "data.bin"
