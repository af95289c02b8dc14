"""Teachers, administrators and supervisors: posts over time, salary, education, licence, leave."""
