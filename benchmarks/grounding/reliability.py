"""The reliability plot: how often what is called so likely holds, as a small SVG."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

SIDE, MARGIN, BINS = 240, 36, 10
Matrix = NDArray[np.float64]


def binned(scores: Matrix, truth: Matrix, weights: Matrix) -> list[tuple[float, float, float]]:
    """Mean likelihood, share that holds and share of the weight, of each tenth that has any rows."""
    found = []
    for k in range(BINS):
        mine = (scores >= k / BINS) & ((scores < (k + 1) / BINS) | (k == BINS - 1))
        total = weights[mine].sum()
        if total > 0:
            at = float((scores[mine] * weights[mine]).sum() / total)
            found.append((at, float((truth[mine] * weights[mine]).sum() / total), float(total / weights.sum())))
    return found


def drawn(scores: Matrix, truth: Matrix, weights: Matrix) -> str:
    """Circles, as large as their bin is full, beside the diagonal."""
    bins = binned(scores, truth, weights)
    off = sum(abs(at - held) * share for at, held, share in bins)
    circles = "".join(
        f'<circle cx="{_x(at)}" cy="{_y(held)}" r="{2 + 14 * share**0.5:.1f}" fill="#2a6f97" fill-opacity="0.7">'
        f"<title>likelihood {at:.2f}: {held:.0%} hold ({share:.0%} of the rows)</title></circle>"
        for at, held, share in bins
    )
    size = SIDE + 2 * MARGIN
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" width="{size}" height="{size}" '
        f'font-family="sans-serif" font-size="11" role="img" aria-label="Reliability of the likelihood">'
        f'<rect width="{size}" height="{size}" fill="#fff"/>'
        f'<rect x="{MARGIN}" y="{MARGIN}" width="{SIDE}" height="{SIDE}" fill="none" stroke="#999"/>'
        f'<line x1="{_x(0)}" y1="{_y(0)}" x2="{_x(1)}" y2="{_y(1)}" stroke="#999" stroke-dasharray="4 3"/>{circles}'
        f'<text x="{size / 2}" y="{size - 8}" text-anchor="middle">likelihood</text>'
        f'<text x="12" y="{size / 2}" text-anchor="middle" transform="rotate(-90 12 {size / 2})">'
        f"share that holds</text>"
        f'<text x="{MARGIN}" y="{MARGIN - 12}">Cross-validated; mean gap {off:.3f}</text></svg>\n'
    )


def _x(value: float) -> str:
    return f"{MARGIN + value * SIDE:.1f}"


def _y(value: float) -> str:
    return f"{MARGIN + (1 - value) * SIDE:.1f}"
