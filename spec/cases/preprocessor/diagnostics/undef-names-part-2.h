#undef __x86_64__
#undef __STDC_VERSION__
#undef __STDC_HOSTED__
#undef __TIMESTAMP__
#undef __BASE_FILE__
#undef __INCLUDE_LEVEL__
