"""The model pack `sface`: OpenCV's YuNet face detector and SFace face recogniser, both free for every use.

Clockface does not ship the files: they are downloaded from where OpenCV publishes them, or brought on a USB stick.
"""

from __future__ import annotations

from pathlib import Path

from kiosk_app.packs.manifest import DetectorPart, Pack, RecogniserPart
from kiosk_app.packs.published import PublishedFile, PublishedPack

_ZOO = "https://media.githubusercontent.com/media/opencv/opencv_zoo/47534e27c9851bb1128ccc0102f1145e27f23f98/models"
_HUB = "https://huggingface.co/opencv"

DETECTOR = PublishedFile(
    "face_detection_yunet_2023mar.onnx",
    232_589,
    "8f2383e4dd3cfbb4553ea8718107fc0423210dc964f9f4280604804ed2552fa4",
    (
        f"{_ZOO}/face_detection_yunet/face_detection_yunet_2023mar.onnx",
        f"{_HUB}/face_detection_yunet/resolve/main/face_detection_yunet_2023mar.onnx",
    ),
)
RECOGNISER = PublishedFile(
    "face_recognition_sface_2021dec.onnx",
    38_696_353,
    "0ba9fbfa01b5270c96627c4ef784da859931e02f04419c829e83484087c34e79",
    (
        f"{_ZOO}/face_recognition_sface/face_recognition_sface_2021dec.onnx",
        f"{_HUB}/face_recognition_sface/resolve/main/face_recognition_sface_2021dec.onnx",
    ),
)

LICENCE = (
    "MIT for the detector YuNet (face_detection_yunet_2023mar.onnx, by Shiqi Yu and others), Apache-2.0 for the "
    "recogniser SFace (face_recognition_sface_2021dec.onnx, by Yaoyao Zhong and others): both may be used for any "
    "purpose; whoever passes the files on passes the text of their licence on with them."
)

# OpenCV documents 0.363 as best for telling the pairs of LFW apart. For an ArcFace of 128 values, measured on 1,000
# pairs of mates and 209,925 of strangers of LFW, that point is 0.307 and lets 0.13% in; 0.093 more lets in 0.003%.
MIN_SIMILARITY = 0.45
MIN_MARGIN = 0.05
MEASUREMENT = (
    "Not measured: the files of this pack could not be had where Clockface is made. OpenCV documents 0.363 (99.6% of "
    "the pairs of Labeled Faces in the Wild right), which lets too many strangers in where a face is compared with "
    "everybody enrolled; 0.45 is as much higher as was measured to be needed for another recogniser of 128 values. "
    "Measure with photos of your own before you rely on it."
)

SFACE = PublishedPack(
    Pack(
        folder=Path(),
        name="sface",
        version="2021dec",
        licence=LICENCE,
        commercial_use="yes",
        sources=("https://github.com/opencv/opencv_zoo", *DETECTOR.addresses, *RECOGNISER.addresses),
        detector=DetectorPart("yunet", DETECTOR.name, DETECTOR.sha256),
        landmarks=None,
        recogniser=RecogniserPart(
            kind="sface",
            file=RECOGNISER.name,
            sha256=RECOGNISER.sha256,
            input="rgb_f32_nchw_112",
            dimension=128,
            flip=False,
            min_similarity=MIN_SIMILARITY,
            min_margin=MIN_MARGIN,
            measurement=MEASUREMENT,
        ),
    ),
    (DETECTOR, RECOGNISER),
)
