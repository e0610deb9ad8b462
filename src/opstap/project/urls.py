"""Addresses of the site: everything that people see comes from the portals."""

from __future__ import annotations

from django.urls import include, path

urlpatterns = [path("", include("opstap.portalen.urls"))]
