_Pragma("message \"a \\\\ b\"") int a;
