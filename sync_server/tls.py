"""The server's own certificate, made at the first start, and the fingerprint kiosks pin."""

from __future__ import annotations

import datetime
import ipaddress
import socket
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from sync_server.private_files import made_once
from sync_server.problems import ServerError

CERTIFICATE_FILE = "tls.pem"  # with its key in one file, so that both come from the same process
_DAYS = 3650  # kiosks pin the fingerprint: a new certificate would mean pairing them all again


def own_certificate(folder: Path) -> Path:
    """A file with key and certificate, self-signed. Raises ServerError."""
    path = folder / CERTIFICATE_FILE
    made_once(path, _make)
    return path


def fingerprint(certificate: Path) -> str:
    """SHA-256 of the certificate (DER), hexadecimal. Raises ServerError."""
    return _read(certificate).fingerprint(SHA256()).hex()


def vouched_for(certificate: Path) -> bool:
    """Whether somebody else signed it, so that kiosks may rely on the authorities of their system."""
    read = _read(certificate)
    return read.issuer != read.subject


def own_addresses() -> list[str]:
    """Names and numbers this machine may be reached by, the best first; nothing is sent."""
    found = []
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # reserved for documentation; only asks for the route
            found.append(str(probe.getsockname()[0]))
        except OSError:  # no network: the host's name has to do
            pass
    return list(dict.fromkeys([*found, socket.gethostname(), "localhost", "127.0.0.1"]))


def _read(path: Path) -> x509.Certificate:
    try:
        return x509.load_pem_x509_certificates(path.read_bytes())[0]
    except (OSError, ValueError) as error:
        raise ServerError(f"{path} is no certificate that can be read: give one in PEM format.") from error


def _make() -> bytes:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "clockface-server")])
    start = datetime.datetime.now(datetime.UTC) - datetime.timedelta(days=1)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(start)
        .not_valid_after(start + datetime.timedelta(days=_DAYS))
        .add_extension(x509.SubjectAlternativeName([_general(address) for address in own_addresses()]), critical=False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .sign(key, SHA256())
    )
    private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    return private + certificate.public_bytes(Encoding.PEM)


def _general(address: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ipaddress.ip_address(address))
    except ValueError:
        return x509.DNSName(address)
