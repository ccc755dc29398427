"""Prints what scikit-image says to the picture of tests/plugins/examples_test.ts.

Values below were printed by scikit-image 0.26.0 with numpy 2.
"""
import json

import numpy as np
from skimage import color

RGB = np.array(
    [[[200, 120, 180], [255, 255, 255], [0, 0, 0]], [[90, 60, 140], [130, 90, 50], [1, 254, 128]]],
    np.uint8,
)
for name in ["hed_from_rgb", "hdx_from_rgb"]:
    stains = color.separate_stains(RGB, getattr(color, name))
    print(name, json.dumps(stains.reshape(-1, 3).T.tolist()))
