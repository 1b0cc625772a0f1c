"""Figures of merit."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]


def auc(scores: Matrix, truth: Matrix) -> float:
    """Area under the ROC curve; ties count half."""
    _, place, count = np.unique(scores, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(count) - (count - 1) / 2)[place]
    positive = float(truth.sum())
    negative = len(truth) - positive
    return float((ranks[truth > 0].sum() - positive * (positive + 1) / 2) / max(1.0, positive * negative))


def balanced(called: NDArray[np.bool_], truth: Matrix) -> float:
    """Mean of the shares of true rows called true and of false rows called false."""
    return float((called[truth > 0].mean() + (~called[truth == 0]).mean()) / 2)


def best_threshold(scores: Matrix, truth: Matrix) -> float:
    """The threshold, to two decimals, of the highest balanced accuracy."""
    return max((t / 100 for t in range(1, 100)), key=lambda t: balanced(scores >= t, truth))
