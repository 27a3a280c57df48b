"""Cases with right answers written by hand, graders, and a gate that fails when an answer gets worse."""
