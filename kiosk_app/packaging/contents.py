"""What goes into a built program, what is left out of the packages it is made of, and why its large parts are there.

Pure tables and tests of names, so that build.spec stays a list of steps.
"""

from __future__ import annotations

import fnmatch
from collections.abc import Iterable
from pathlib import PurePosixPath

DYNAMIC = ("kiosk_app.verbs", "sync_server.wire", "xlsxwriter", "tzdata")  # imported by name, or only as data

# Modules that no command imports. The frozen tests run every command, so one too many is noticed.
LEFT_OUT_MODULES = (
    # of the builder and of the server
    "kiosk_app.packaging", "sync_server.app", "fastapi", "sqlalchemy", "alembic", "uvicorn",
    # that packages import where they happen to be installed
    "IPython", "PIL", "_pytest", "cloudpickle", "dlib", "face_recognition_models", "hypothesis", "imageio", "jinja2",
    "joblib", "markupsafe", "matplotlib", "mypy", "narwhals", "networkx", "pandas", "pip", "pkg_resources", "pluggy",
    "polars", "pooch", "psutil", "pyarrow", "pycparser", "pygments", "pytest", "rich", "setuptools", "sklearn",
    "tifffile", "readline", "tkinter", "torch", "yaml", "_distutils_hack", "distutils", "lib2to3", "ensurepip",
    "idlelib", "curses",
    # parts of packages
    "cv2.gapi", "duckdb.experimental", "duckdb.polars_io", "insightface.gui", "insightface.commands",
    "insightface.app.mask_renderer", "insightface.thirdparty.face3d", "insightface.data.rec_builder",
    "numpy.distutils", "numpy.f2py.tests", "onnx.backend", "onnx.reference", "onnx.tools", "onnx.hub",
    "onnxruntime.backend", "onnxruntime.datasets", "onnxruntime.quantization", "onnxruntime.tools",
    "onnxruntime.training", "onnxruntime.transformers",
    "PySide6.QtNetwork", "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtSvg", "PySide6.QtOpenGL", "PySide6.QtTest",
    "scipy.cluster", "scipy.datasets", "scipy.differentiate", "scipy.fft", "scipy.fftpack", "scipy.integrate",
    "scipy.interpolate", "scipy.io", "scipy.ndimage", "scipy.odr", "scipy.optimize", "scipy.signal", "scipy.stats",
    "skimage.color", "skimage.data", "skimage.draw", "skimage.exposure", "skimage.feature", "skimage.filters",
    "skimage.future", "skimage.graph", "skimage.io", "skimage.measure", "skimage.metrics", "skimage.morphology",
    "skimage.registration", "skimage.restoration", "skimage.segmentation", "skimage.util.apply_parallel",
)  # fmt: skip

# Files by where they would lie, and why they are not wanted.
LEFT_OUT_FILES = {
    "*68*landmark*": "its training data forbids commercial use",
    "insightface/data/objects/*": "of the 68-point models",
    "insightface/data/images/mask_*": "of the mask renderer",
    "insightface/data/images/Tom_Hanks*": "a photo that nothing shows",
    "face_recognition_models*": "the converted pack is inside",
    "resources/docs/*": "the documentation stays beside the program",
    "resources/translations/*.ts": "the sources of the translations",
    "PySide6/Qt/translations/*": "of Qt's own texts only the nine languages of the window are kept",
    "PySide6/Qt/plugins/*": "only the plugins in KEPT are used",
    "PySide6/plugins/*": "the same on Windows",
    "PySide6/translations/*": "the same on Windows",
    "PySide6/Qt/lib/libQt6Network.so*": "nothing in the window uses a network",
    "PySide6/Qt/lib/libQt6Svg.so*": "icons are drawn",
    "PySide6/Qt/lib/libQt6EglFS*": "of a plugin that is left out",
    "PySide6/Qt/lib/libQt6Pdf*": "of a plugin that is left out",
    "PySide6/Qt/lib/libQt6Q*": "QML is not used",
    "PySide6/QtNetwork*": "nothing in the window uses a network",
    "libmvec.so.1": "part of the C library, which is the system's",
    "cv2/qt/*": "OpenCV's own window is not used",
    "opencv_python*.libs/libQt5*": "OpenCV's own window is not used",
    "*.pyi": "only for type checkers",
    "*.lib": "only for linkers",
    "onnxruntime/capi/libonnxruntime_providers_tensorrt*": "CUDA itself is used",
}
QT_TEXTS = ("ar", "de", "es", "fr", "pt_BR", "tr", "zh_CN")  # Qt has none in Hindi
KEPT = (
    "PySide6/Qt/plugins/platforms/libq*",
    "PySide6/plugins/platforms/qwindows.dll",
    "PySide6/plugins/platforms/qoffscreen.dll",
    "PySide6/plugins/styles/*",
    "PySide6/Qt/plugins/wayland-decoration-client/*bradient*",
    "PySide6/Qt/plugins/wayland-shell-integration/*xdg-shell*",
    "PySide6/Qt/plugins/platforminputcontexts/*compose*",
    "PySide6/Qt/plugins/platforminputcontexts/*ibus*",
    "PySide6/Qt/plugins/styles/*",
    *(f"PySide6/{folder}/qtbase_{code}.qm" for folder in ("Qt/translations", "translations") for code in QT_TEXTS),
    "skimage/__init__.pyi",  # read while running, by lazy_loader
    "skimage/transform/__init__.pyi",
    "skimage/_shared/__init__.pyi",
    "skimage/util/__init__.pyi",
)
NEVER_KEPT = tuple(f"PySide6/Qt/plugins/platforms/libq{name}*" for name in ("eglfs", "vkkhr", "vnc", "minimalegl"))

# Where the system has none, these of its libraries are taken from inside (runtime_fallback.py): Qt cannot start without
# them, and drivers and display servers are reached through them, so the system's own come first.
FALLBACK_LIBRARIES = (  # each after those that it needs
    "libxcb.so.1", "libdrm.so.2", "libwayland-client.so.0", "libwayland-cursor.so.0",
    "libGLdispatch.so.0", "libGLX.so.0", "libEGL.so.1", "libOpenGL.so.0", "libGL.so.1",
)  # fmt: skip
FALLBACK = "fallback"

FLAVOURS = {  # the distribution that must be installed, and those that must not
    "cpu": ("onnxruntime", ("onnxruntime-gpu",)),
    "cuda": ("onnxruntime-gpu", ("onnxruntime",)),
}

WHY = {
    "cv2": "OpenCV: decodes cameras, streams, video and pictures, warps, reads QR codes",
    "opencv_python_headless.libs": "FFmpeg and OpenBLAS of OpenCV",
    "opencv_python.libs": "FFmpeg and OpenBLAS of OpenCV",
    "_duckdb": "DuckDB: the queryable copy of the log, Parquet",
    "duckdb": "DuckDB's Python side",
    "PySide6": "Qt: the window",
    "faiss": "FAISS: search of the gallery",
    "faiss_cpu.libs": "OpenBLAS and OpenMP of FAISS",
    "onnxruntime": "runs the models",
    "resources/packs": "the default model pack",
    "resources/fonts": "typefaces of nine languages",
    "resources": "translations, sounds, notices, licences",
    "scipy": "confidence bounds; scikit-image's warps in insightface's packs",
    "scipy.libs": "OpenBLAS of SciPy",
    "numpy": "arrays",
    "numpy.libs": "OpenBLAS of NumPy",
    "cryptography": "AES-GCM and Ed25519, with OpenSSL inside",
    "libpython": "Python",
    "clockface": "Clockface and all Python modules, compiled",
    "onnx": "checks and writes models of packs",
    "python": "Python's own compiled modules",
    "base_library.zip": "what Python starts with",
    "insightface": "the sample photo of the demo",
    "skimage": "aligns faces for insightface's packs",
    "nvidia": "CUDA and cuDNN",
    "fallback": "OpenGL's dispatchers and the display servers' clients, where the system has none",
    "ml_dtypes": "number types of onnx",
    "system libraries": "of X11, Wayland, fonts, sound, TLS: a bare machine has none",
}


def is_wanted(name: str) -> bool:
    """Whether a file belongs into the program; name: where it would lie in it, on any system."""
    path = PurePosixPath(name.replace("\\", "/")).as_posix()

    def matches(patterns: Iterable[str]) -> bool:
        return any(fnmatch.fnmatchcase(path, pattern) for pattern in patterns)

    return not matches(NEVER_KEPT) and (matches(KEPT) or not matches(LEFT_OUT_FILES))


def flavour_problem(flavour: str, installed: Iterable[str]) -> str:
    """Why this environment cannot make the flavour, or nothing. installed: names of distributions, normalised."""
    wanted, clashing = FLAVOURS[flavour]
    present = set(installed)
    if wanted not in present:
        return f"The flavour {flavour!r} is made of {wanted}, which is not installed: see resources/docs/building.md."
    clash = [name for name in clashing if name in present]
    if clash:
        return f"{wanted} and {clash[0]} overwrite each other's files: uninstall both, then install {wanted} alone."
    return ""
