"""What one start needs to know, checked before anything slow begins."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from .data_folder import open_data_folder, read_secret_key
from .passwords import read_password
from .ports import HOST, check_port_is_free, read_port
from .refusals import Refusal

SECRETS = {"ADMIN_PASSWORD", "SECRET_KEY"}


@dataclass(frozen=True, kw_only=True)
class Configuration:
    """Ports, folders, and the environments made from them."""

    environ: Mapping[str, str]
    cms_port: int
    reader_port: int
    data_folder: Path
    secret_key: str

    @property
    def cms_url(self) -> str:
        return f"http://{HOST}:{self.cms_port}"

    @property
    def reader_url(self) -> str:
        return f"http://{HOST}:{self.reader_port}"

    @property
    def shared_environment(self) -> dict[str, str]:
        """What everybody may know."""
        return {name: value for name, value in self.environ.items() if name not in SECRETS} | {
            "CMS_PORT": str(self.cms_port),
            "READER_PORT": str(self.reader_port),
            "PYTHONUNBUFFERED": "1",
        }

    @property
    def cms_environment(self) -> dict[str, str]:
        return self.shared_environment | {
            "DJANGO_SETTINGS_MODULE": "cms.settings.dev",
            "DATA_DIR": str(self.data_folder),
            "SECRET_KEY": self.secret_key,
        }

    @property
    def prepare_environment(self) -> dict[str, str]:
        """Like the CMS's; only this one knows the administrator's password."""
        password = {name: self.environ[name] for name in ("ADMIN_PASSWORD",) if name in self.environ}
        return self.cms_environment | password

    @property
    def reader_environment(self) -> dict[str, str]:
        """Only addresses: the readers' site knows nothing but HTTP."""
        return self.shared_environment | {
            "CMS_API_URL": f"{self.cms_url}/api/v2",
            "CMS_PUBLIC_URL": self.cms_url,
            "READER_HOST": HOST,
        }


def read_configuration(environ: Mapping[str, str], root: Path) -> Configuration:
    """Read and check everything an operator may set.

    Raises:
        Refusal: something cannot work.
    """
    cms_port = read_port(environ, "CMS_PORT", 8000)
    reader_port = read_port(environ, "READER_PORT", 3000)
    if cms_port == reader_port:
        raise Refusal(f"CMS_PORT and READER_PORT are both {cms_port}: they must differ.")
    read_password(environ)
    check_port_is_free("CMS_PORT", cms_port)
    check_port_is_free("READER_PORT", reader_port)
    data_folder = open_data_folder(environ, root)
    return Configuration(
        environ=environ,
        cms_port=cms_port,
        reader_port=reader_port,
        data_folder=data_folder,
        secret_key=environ.get("SECRET_KEY", "").strip() or read_secret_key(data_folder),
    )
