struct converted { char a[sizeof(1 + 1L)], b[sizeof(1 + 1.0f)], c[sizeof('a' + (short)1)], d[sizeof(1u + 1LL)]; };
