#pragma GCC error "stop"
#pragma GCC warning "careful"
