from __future__ import annotations

from django.urls import path

from opstap.portalen.pas import bladzijden

app_name = "pas"

urlpatterns = [
    path("", bladzijden.pas, name="pas"),
    path("beeld/", bladzijden.beeld, name="beeld"),
    path("weg/", bladzijden.weg, name="weg"),
    path("geen/", bladzijden.geen, name="geen"),
    path("zetten/<str:code>/", bladzijden.zetten, name="zetten"),
]
