"""Committees: who may evaluate the agreement (PA), and who may consider the salary increase."""
