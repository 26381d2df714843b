extern __thread int each __attribute__((tls_model("initial-exec")));
