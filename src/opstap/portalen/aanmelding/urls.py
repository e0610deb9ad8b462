from __future__ import annotations

from django.urls import path

from opstap.portalen.aanmelding import views

app_name = "aanmelding"

urlpatterns = [
    path("", views.begin, name="begin"),
    path("ga/<slug:soort>/", views.ga, name="ga"),
    path("terug/<slug:soort>/", views.terug, name="terug"),
    path("mislukt/", views.mislukt, name="mislukt"),
    path("verder/", views.verder, name="verder"),
    path("weggooien/", views.weggooien, name="weggooien"),
    path("afmelden/", views.afmelden, name="afmelden"),
    path("afgemeld/<slug:soort>/", views.afgemeld, name="afgemeld"),
    path("sessies/", views.sessies, name="sessies"),
    path("sessies/beeindigen/", views.beeindigen, name="beeindigen"),
    path("accounts/", views.lijst, name="accounts"),
]
