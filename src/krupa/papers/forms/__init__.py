"""Forms: papers with fixed places to fill, built from facts; without facts they are the blank form.

A blank PA 1 leaves standing and expected level open, so one blank serves every standing. A blank PA 2
prints the descriptors of one standing, because they differ: that of its source (the manual's
ชำนาญการ for teachers, ชำนาญการพิเศษ for administrators).
"""
