import { Routes } from '@angular/router';

export const callRoutes: Routes = [];
