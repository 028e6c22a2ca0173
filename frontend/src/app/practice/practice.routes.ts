import { Routes } from '@angular/router';

export const practiceRoutes: Routes = [];
