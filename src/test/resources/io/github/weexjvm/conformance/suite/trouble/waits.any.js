async_test((t) => setTimeout(t.step_func_done(), 1e8), 'a timer beyond the deadline');
