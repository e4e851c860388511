"""How high the activations of dlib's embedder go on the six faces of the sample photo, and mirrored.

    python -m tests.bench.ceilings

What it prints is what `packs.open_pack` cuts the network off at. The six were chosen because they are there on every
machine; the halves of any other set of faces gave nearly the same.
"""

from __future__ import annotations

import sys

import numpy as np
import onnx
from onnx import TensorProto, helper
from onnxruntime import InferenceSession

from kiosk_app.config import InferenceConfig
from kiosk_app.packs.dlib_format import read_net
from kiosk_app.packs.dlib_graphs import embedder_graph
from kiosk_app.packs.library import PackLibrary
from kiosk_app.packs.open_pack import EMBEDDER_CEILINGS, RECOGNISER, models_folder
from kiosk_app.paths import data_dir
from kiosk_app.recognition.alignment import align
from kiosk_app.recognition.images import read_image
from kiosk_app.recognition.models import load_models
from kiosk_app.walkup import sample_photo


def main() -> int:
    """The ceilings in the order of the layers, rounded up to hundredths, and those that are shipped."""
    library = PackLibrary(data_dir(None))
    library.ensure_open(print)
    photo = read_image(sample_photo())
    detector = load_models(library.get("open"), InferenceConfig()).detector
    chips = np.stack([align(photo, face.landmarks) for face in detector.scan_still(photo)])[..., ::-1]
    model = onnx.load_from_string(embedder_graph(read_net((models_folder() / RECOGNISER.source).read_bytes())))
    layers = [node.output[0] for node in model.graph.node if node.op_type == "Relu"]
    model.graph.output.extend(helper.make_tensor_value_info(name, TensorProto.FLOAT, None) for name in layers)
    session = InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    activations = session.run(layers, {"rgb": np.concatenate([chips, chips[:, :, ::-1]])})
    print("measured", *(f"{np.ceil(100 * float(one.max())) / 100:g}" for one in activations))
    print("shipped ", *(f"{ceiling:g}" for ceiling in EMBEDDER_CEILINGS))
    return 0


if __name__ == "__main__":
    sys.exit(main())
