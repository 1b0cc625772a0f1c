"""Runnable comparisons; each folder holds its script and the result tables it wrote."""
